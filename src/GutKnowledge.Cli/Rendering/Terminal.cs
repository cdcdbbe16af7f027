using System.Text;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The console of this process.</summary>
internal static class Terminal
{
    /// <summary>Opens it: colours, links and progress only for a person at a terminal who has not set <c>NO_COLOR</c>.</summary>
    public static IAnsiConsole Open()
    {
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return AnsiConsole.Create(isPlain ? Plain(Console.Out) : new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
    }

    /// <summary>Text without escape sequences. Nothing in the environment, such as a build server's variables, turns them on again.</summary>
    public static AnsiConsoleSettings Plain(TextWriter writer) => new()
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    };
}
