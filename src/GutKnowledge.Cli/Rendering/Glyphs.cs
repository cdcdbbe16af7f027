using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The signs beside the words, in the characters that the terminal has.</summary>
internal sealed record Glyphs(string Bar, string Bullet, string Check, string Cross, string Dot, char Full, char Empty)
{
    public static Glyphs For(IAnsiConsole output) =>
        output.Profile.Capabilities.Unicode ? new Glyphs("│ ", "• ", "✓", "✗", " · ", '▰', '▱') : new Glyphs("| ", "- ", "ok", "x", ", ", '#', '.');

    /// <summary>A number from 0 to 1 as five signs.</summary>
    public string Meter(double score)
    {
        var full = (int)Math.Round(Math.Clamp(score, 0, 1) * 5, MidpointRounding.AwayFromZero);
        return new string(Full, full) + new string(Empty, 5 - full);
    }
}
