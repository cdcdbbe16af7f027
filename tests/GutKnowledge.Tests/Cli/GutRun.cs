using GutKnowledge.Cli;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Tests.Cli;

/// <summary>One run of the program within this process.</summary>
internal sealed record GutRun(int ExitCode, string Output, string Error)
{
    public static Task<GutRun> With(params string[] args) => On(Terminal.Plain, args);

    /// <summary>As at a terminal with colours and links.</summary>
    public static Task<GutRun> AtTerminal(params string[] args) => On(
        writer => new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.TrueColor, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) },
        args);

    private static async Task<GutRun> On(Func<TextWriter, AnsiConsoleSettings> settings, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = AnsiConsole.Create(settings(output));
        console.Profile.Width = 200;
        var exitCode = await GutProgram.RunAsync(args, console, error);
        return new GutRun(exitCode, output.ToString(), error.ToString());
    }
}
