using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Writes text past the layout: JSON and Markdown must not be wrapped.</summary>
internal static class RawOutput
{
    public static void WriteRaw(this IAnsiConsole output, string text)
    {
        var writer = output.Profile.Out.Writer;
        writer.Write(text);
        if (!text.EndsWith('\n'))
        {
            writer.Write('\n');
        }

        writer.Flush();
    }
}
