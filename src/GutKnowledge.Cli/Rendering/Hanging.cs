using Spectre.Console;
using Spectre.Console.Rendering;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A paragraph with a sign before its first line and another of the same width before the others; a padder would fill every line up with blanks.</summary>
internal sealed class Hanging(string first, string others, Style style, IRenderable content) : Renderable
{
    private const int Narrowest = 10;

    /// <summary>A paragraph behind blanks.</summary>
    public static Hanging Indent(int width, IRenderable content) => new(new string(' ', width), new string(' ', width), Style.Plain, content);

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(Narrowest, maxWidth), maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var prefix = first;
        foreach (var line in Segment.SplitLines(content.Render(options, Math.Max(maxWidth - first.Length, Narrowest))))
        {
            yield return new Segment(prefix, style);
            foreach (var segment in WithoutBlanksAtEnd(line))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            prefix = others;
        }
    }

    private static IEnumerable<Segment> WithoutBlanksAtEnd(SegmentLine line)
    {
        var last = line.FindLastIndex(segment => !segment.IsWhiteSpace);
        return line.Take(last + 1).Select((segment, i) => i == last ? new Segment(segment.Text.TrimEnd(), segment.Style, segment.Link) : segment);
    }
}
