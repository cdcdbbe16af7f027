using System.Text;
using GutKnowledge.Cli;
using GutKnowledge.Cli.Rendering;
using Spectre.Console;

namespace GutKnowledge.Tests.Cli;

/// <summary>One run of the program within this process.</summary>
internal sealed record GutRun(int ExitCode, string Output, string Error)
{
    /// <summary>How wide the output is.</summary>
    private const int Wide = 200;

    public static Task<GutRun> With(params string[] args) => On(Terminal.Plain, () => Stream.Null, Wide, args);

    /// <summary>With bytes on standard input.</summary>
    public static Task<GutRun> WithInput(byte[] input, params string[] args) => On(Terminal.Plain, () => new MemoryStream(input), Wide, args);

    /// <summary>With what is made when standard input is opened.</summary>
    public static Task<GutRun> WithInput(Func<Stream> input, params string[] args) => On(Terminal.Plain, input, Wide, args);

    /// <summary>With text on standard input, and lines as long as those of README.</summary>
    public static Task<GutRun> WithInput(string input, int width, params string[] args) => On(Terminal.Plain, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), width, args);

    /// <summary>As at a terminal with colours and links.</summary>
    public static Task<GutRun> AtTerminal(params string[] args) => AtTerminalWithInput(string.Empty, args);

    /// <summary>The same, with text on standard input.</summary>
    public static Task<GutRun> AtTerminalWithInput(string input, params string[] args) => On(
        writer => new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.TrueColor, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) },
        () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Wide,
        args);

    private static async Task<GutRun> On(Func<TextWriter, AnsiConsoleSettings> settings, Func<Stream> input, int width, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = AnsiConsole.Create(settings(output));
        console.Profile.Width = width;
        var exitCode = await GutProgram.RunAsync(args, input, console, error);
        return new GutRun(exitCode, output.ToString(), error.ToString());
    }
}
