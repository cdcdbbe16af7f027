using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Writes text past the layout: JSON, Markdown and originals must not be wrapped.</summary>
internal static class RawOutput
{
    public static void WriteJson(this IAnsiConsole output, string json) => output.WriteRaw(SafeText.Json(json));

    public static void WriteText(this IAnsiConsole output, string markdown) => output.WriteRaw(markdown);

    private static void WriteRaw(this IAnsiConsole output, string text)
    {
        using var writer = new SafeWriter(output.Profile.Out.Writer);
        writer.Write(text);
        if (!text.EndsWith('\n'))
        {
            writer.Write('\n');
        }

        writer.Flush();
    }
}
