using System.Text;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>The characters of the block that is being read, with the markers in it that are links.</summary>
internal sealed class LineBuffer
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int Length, IReadOnlyList<string> Targets)> links = [];

    private readonly List<(int Start, int Length, string? Fragment, string Address)> words = [];

    /// <summary>The characters so far.</summary>
    public StringBuilder Text => text;

    /// <summary>Whether anything but white space was added.</summary>
    public bool HasText { get; private set; }

    /// <summary>Adds text; white space is folded.</summary>
    public void Append(string part)
    {
        foreach (var c in part)
        {
            if (!char.IsWhiteSpace(c))
            {
                HasText = true;
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    /// <summary>Adds a line break that the page wants to be seen.</summary>
    public void Break()
    {
        if (HasText)
        {
            text.Append('\n');
        }
    }

    /// <summary>Adds a marker right behind the last character; inside a bracket that the page prints itself, only its numbers.</summary>
    public void AppendMarker(string numbers, IReadOnlyList<string> targets)
    {
        var isInside = MarkerText.IsInsideBracket(text);
        if (!isInside)
        {
            text.Length = MarkerText.TrimmedLength(text);
        }

        var marker = isInside ? numbers : $"[{numbers}]";
        if (targets.Count > 0)
        {
            links.Add((text.Length, marker.Length, targets));
        }

        text.Append(marker);
        HasText = true;
    }

    /// <summary>Says that the characters from <paramref name="start"/> on are a link to a publication, or within the page to <paramref name="fragment"/>, which may be an entry.</summary>
    public void MarkLink(int start, string? fragment, string address)
    {
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var end = text.Length;
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        if (end > start)
        {
            words.Add((start, end - start, fragment, address));
        }
    }

    /// <summary>Gives the text and its linked markers, and starts anew.</summary>
    public (string Text, IReadOnlyList<MarkerLink> Links) Take()
    {
        var taken = text.ToString();
        var markers = new List<(int Start, MarkerLink Link)>();
        var targetsOfLast = new List<string>();
        var lastStart = -1;
        foreach (var (start, length, targets) in links)
        {
            var (from, to) = Widen(taken, start, start + length);
            if (from == lastStart)
            {
                targetsOfLast.AddRange(targets);
            }
            else if (taken[from] is '[' or '(')
            {
                targetsOfLast = [.. targets];
                markers.Add((from, new MarkerLink(taken[from..to], targetsOfLast)));
            }

            lastStart = from;
        }

        var all = markers
            .Concat(words.Select(link => (link.Start, Link: new MarkerLink(taken.Substring(link.Start, link.Length), link.Fragment is { } target ? [target] : [], link.Fragment is null ? link.Address : null))))
            .OrderBy(x => x.Start).Select(x => x.Link).ToList();
        text.Clear();
        links.Clear();
        words.Clear();
        HasText = false;
        return (taken, all);
    }

    // A number in a bracket stands for the whole bracket: "(1, 2)" is one marker.
    private static (int From, int To) Widen(string text, int from, int to)
    {
        if (text[from] == '[')
        {
            return (from, to);
        }

        var (left, right) = (from, to);
        while (left > 0 && IsInside(text[left - 1]))
        {
            left--;
        }

        while (right < text.Length && IsInside(text[right]))
        {
            right++;
        }

        return left > 0 && right < text.Length && text[left - 1] is '[' or '(' && text[right] is ']' or ')' ? (left - 1, right + 1) : (from, to);
    }

    private static bool IsInside(char c) => char.IsAsciiDigit(c) || c is ',' or ';' or ' ' or '-' or '–' or '—';
}
