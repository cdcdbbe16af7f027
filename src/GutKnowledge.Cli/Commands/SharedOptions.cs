using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GutKnowledge.Cli.Commands;

/// <summary>Options that mean the same in every command.</summary>
internal static class SharedOptions
{
    public static Option<string?> Index() => new("--index") { Description = "Folder of the knowledge base. Without it, the bundled sample articles.", HelpName = "DIR" };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON and nothing else." };

    /// <summary>How many to show: 1 or more.</summary>
    public static Option<int> Take(string what, int usually) => new("--take") { Description = $"How many {what} to show at the most.", HelpName = "N", DefaultValueFactory = _ => usually, CustomParser = Count };

    public static Option<bool> Misses() => new("--misses") { Description = "List everything that was not wholly right." };

    // The library's own parser would speak of System.Int32.
    private static int Count(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        result.AddError($"--take needs a whole number of 1 or more, not \"{result.Tokens[0].Value}\".");
        return 0;
    }
}
