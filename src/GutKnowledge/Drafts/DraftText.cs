using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>
/// A text as a model writes it: Markdown or plain. <see cref="Plain"/> has the same length as the text, so that spans fit both: citations, emphasis and
/// the stop behind a bold label ("**Lactose**: it may ...") are blanks in it, and so are line breaks inside of a paragraph.
/// </summary>
internal sealed partial class DraftText
{
    private const int LargestRange = 50;

    private readonly char[] plain;
    private readonly List<Passage> passages = [];
    private readonly List<CitedNumbers> citations = [];

    private DraftText(string text)
    {
        plain = text.ToCharArray();
        foreach (var match in Marker().EnumerateMatches(text))
        {
            var span = new TextSpan(match.Index, match.Length);
            citations.Add(new CitedNumbers(span, Numbers(span.In(text))));
            Blank(span.Start, span.End);
        }

        ReadLines(text);
        Plain = new string(plain);
    }

    /// <summary>The text to be read.</summary>
    public string Plain { get; }

    /// <summary>Paragraphs, headings and list entries, without their marks.</summary>
    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>The citations in order.</summary>
    public IReadOnlyList<CitedNumbers> Citations => citations;

    public static DraftText Read(string text) => new(text);

    private void ReadLines(string text)
    {
        var (paragraph, introduction) = (-1, (int?)null);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(['\n', '\r'], start) is var at and >= 0 ? at : text.Length;
            var line = text.AsSpan(start, end - start);
            var kind = Kind(line, out var mark);
            var span = Trimmed(start + mark, end);
            if (span.Length == 0)
            {
                paragraph = -1;
            }
            else if (kind == PassageKind.Paragraph && paragraph >= 0)
            {
                // A line that goes on: one paragraph, whose line breaks end nothing.
                var before = passages[paragraph];
                Blank(before.Span.End, span.Start);
                passages[paragraph] = before with { Span = TextSpan.FromBounds(before.Span.Start, span.End) };
            }
            else
            {
                introduction = kind == PassageKind.ListItem ? introduction : EndsInColon(span) ? passages.Count : null;
                paragraph = kind == PassageKind.Paragraph ? passages.Count : -1;
                passages.Add(new Passage(kind, span, kind == PassageKind.Heading ? 2 : 0, null, kind == PassageKind.ListItem ? introduction : null));
            }

            // A paragraph of several lines introduces a list by its last one.
            introduction = paragraph >= 0 && span.Length > 0 ? EndsInColon(span) ? paragraph : null : introduction;
            BlankMarks(text, start + mark, end);
            start = end + 1;
        }
    }

    private static PassageKind Kind(ReadOnlySpan<char> line, out int mark)
    {
        foreach (var match in HeadingMark().EnumerateMatches(line))
        {
            mark = match.Length;
            return PassageKind.Heading;
        }

        foreach (var match in ListMark().EnumerateMatches(line))
        {
            mark = match.Length;
            return PassageKind.ListItem;
        }

        mark = 0;
        return BoldLine().IsMatch(line) ? PassageKind.Heading : PassageKind.Paragraph;
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && IsBlank(plain[start]))
        {
            start++;
        }

        while (end > start && IsBlank(plain[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '*' or '_' or '`' or '>' or '|';

    private bool EndsInColon(TextSpan span) => plain[span.End - 1] == ':';

    private void BlankMarks(string text, int start, int end)
    {
        foreach (var match in Label().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            // The stop is the last of the label but for the stars.
            for (var i = start + match.Index + match.Length - 1; i > start; i--)
            {
                if (plain[i] is ':' or '–' or '—' or '-')
                {
                    plain[i] = ' ';
                    break;
                }
            }

            break;
        }

        for (var i = start; i < end; i++)
        {
            plain[i] = plain[i] is '*' or '`' ? ' ' : plain[i];
        }
    }

    private void Blank(int from, int to) => Array.Fill(plain, ' ', from, to - from);

    private static List<int> Numbers(string marker)
    {
        var numbers = new List<int>();
        foreach (var part in marker.Trim('[', ']').Split(',', ';'))
        {
            var ends = part.Replace("^", string.Empty, StringComparison.Ordinal).Split('-', '–');
            var first = int.Parse(ends[0], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            var last = int.Parse(ends[^1], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            numbers.AddRange(last - first is >= 0 and <= LargestRange ? Enumerable.Range(first, last - first + 1) : [first, last]);
        }

        return numbers;
    }

    [GeneratedRegex(@"\[\^?[0-9]{1,3}(?:\s?[-–,;]\s?\^?[0-9]{1,3}){0,20}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[ \t]{0,8}#{1,6}[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^[ \t]{0,12}(?:[-*+•·–]|[0-9]{1,2}[.)])[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^[ \t]*\*\*[^*]{1,90}[^*.!?]\*\*[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex BoldLine();

    [GeneratedRegex(@"^[ \t]*\*\*[^*\r\n]{1,80}(?::\*\*|\*\*[ \t]*(?::|[–—-](?=[ \t])))", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

/// <summary>A citation in a draft.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Numbers">The numbers it cites.</param>
internal sealed record CitedNumbers(TextSpan Span, IReadOnlyList<int> Numbers);
