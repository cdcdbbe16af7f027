using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>The rows of a Markdown table with two columns, <c>| sentence | expectation |</c>, of <c>tests/GutKnowledge.Tests/Specs</c>.</summary>
internal static class SpecTable
{
    public static TheoryData<string, string> Read(string name)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "GutKnowledge.Tests", "Specs", name)).Where(IsRow))
        {
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 2)
            {
                throw new InvalidDataException($"{name}: '{line}' does not have two cells.");
            }

            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }

    private static bool IsRow(string line) =>
        line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal) && !line.StartsWith("| -", StringComparison.Ordinal) && !line.StartsWith("| sentence", StringComparison.Ordinal);
}
