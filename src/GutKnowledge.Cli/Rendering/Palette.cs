using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The few styles there are. Colour only repeats what the words say.</summary>
internal static class Palette
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(Color.Grey);

    public static Style Asked { get; } = new(Color.Aqua);

    public static Style Good { get; } = new(Color.Green);

    public static Style Careful { get; } = new(Color.Yellow);

    public static Style Bad { get; } = new(Color.Red);

    public static Style Denied { get; } = new(Color.Grey, decoration: Decoration.Strikethrough);
}
