using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The few styles there are. Colour only repeats what the words say, and only the eight colours that every theme sets are used, so that they can be read on light and dark.</summary>
internal static class Palette
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    public static Style Asked { get; } = new(Color.Teal);

    public static Style Good { get; } = new(Color.Green);

    public static Style Careful { get; } = new(Color.Olive);

    public static Style Bad { get; } = new(Color.Maroon);

    public static Style Inner { get; } = new(Color.Purple);

    public static Style Marker { get; } = new(decoration: Decoration.Underline);

    public static Style Denied { get; } = new(decoration: Decoration.Dim | Decoration.Strikethrough);
}
