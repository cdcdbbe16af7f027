using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Telemetry;

/// <summary>The rows of a table of README, by the first word of its head.</summary>
internal static class ReadmeTable
{
    public static IReadOnlyList<string[]> Rows(string head) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "README.md")).SkipWhile(line => !line.StartsWith($"| {head} |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim('`', ' ')).ToArray()),
    ];
}
