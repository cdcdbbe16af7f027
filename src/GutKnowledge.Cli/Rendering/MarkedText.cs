using System.Text;
using GutKnowledge.Text;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A piece of an article's text with its marks: in colours, with a word behind where a colour does not say it; or, without colours, in brackets such as <c>[fever|symptom|absent]</c>.</summary>
internal sealed class MarkedText
{
    private readonly Paragraph paragraph = new();
    private readonly bool isColoured;
    private readonly Style ground;
    private readonly StringBuilder pending = new();
    private Style pendingStyle;

    private MarkedText(bool isColoured, Style ground)
    {
        this.isColoured = isColoured;
        this.ground = pendingStyle = ground;
    }

    /// <summary>Whether marks are colours here.</summary>
    public static bool IsColoured(IAnsiConsole output) => output.Profile.Capabilities.Ansi && output.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    /// <summary>The characters of <paramref name="span"/> with the marks that lie in it.</summary>
    public static Paragraph Of(string text, TextSpan span, IEnumerable<Mark> marks, Style ground, bool isColoured)
    {
        var inside = marks.Where(mark => mark.Span.Length > 0 && span.Contains(mark.Span)).ToList();
        return new MarkedText(isColoured, ground).Write(text, span, inside);
    }

    private Paragraph Write(string text, TextSpan span, List<Mark> marks)
    {
        var open = new List<Mark>();
        var starting = marks.ToLookup(mark => mark.Span.Start);
        var at = span.Start;
        foreach (var next in marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Append(span.End).Distinct().Order())
        {
            // Cut first, cleaned after: what is dropped may not move a mark.
            Add(SafeText.Line(text[at..next]), open.Count == 0 ? ground : Shown(open[^1].Style));
            foreach (var mark in open.Where(mark => mark.Span.End == next).Reverse().ToList())
            {
                Close(mark);
                open.Remove(mark);
            }

            foreach (var mark in starting[next].OrderByDescending(mark => mark.Span.Length))
            {
                open.Add(mark);
                Add(isColoured ? string.Empty : "[", ground);
            }

            at = next;
        }

        Flush();
        return paragraph;
    }

    private void Close(Mark mark)
    {
        if (!isColoured)
        {
            Add($"|{mark.Kind}|{mark.State}]", ground);
        }
        else if (!mark.IsPlain)
        {
            Add("|" + mark.State, Palette.Quiet);
        }
    }

    private Style Shown(Style style) => isColoured ? ground.Combine(style) : ground;

    // Text of one style stays in one piece, since lines may be broken between pieces.
    private void Add(string text, Style style)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (!style.Equals(pendingStyle))
        {
            Flush();
            pendingStyle = style;
        }

        pending.Append(text);
    }

    private void Flush()
    {
        if (pending.Length > 0)
        {
            paragraph.Append(pending.ToString(), pendingStyle);
            pending.Clear();
        }
    }
}
