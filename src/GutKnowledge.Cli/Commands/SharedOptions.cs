using System.CommandLine;

namespace GutKnowledge.Cli.Commands;

/// <summary>Options that mean the same in every command.</summary>
internal static class SharedOptions
{
    public static Option<string?> Index() => new("--index") { Description = "Folder of the knowledge base. Without it, the bundled sample articles.", HelpName = "DIR" };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON and nothing else." };

    public static Option<bool> Misses() => new("--misses") { Description = "List everything that was not wholly right." };
}
