namespace GutKnowledge.Text;

/// <summary>
/// Cuts a paragraph into sentences by their closing punctuation. A full stop does not close one after an abbreviation
/// (<c>data/cues/abbreviations.tsv</c>), after an initial, inside a number, or before a lower-case letter.
/// Reference markers, quotes and brackets behind the punctuation stay with the sentence they close.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations =
        [.. DataTable.Embedded("cues/abbreviations.tsv").Rows.Select(row => row["abbreviation"])];

    public static List<TextSpan> Split(string text, TextSpan span)
    {
        var sentences = new List<TextSpan>();
        var start = SkipWhiteSpace(text, span.Start, span.End);
        var (closed, next) = (0, 0);
        for (var i = Mark(text, start, span.End); i < span.End; i = Mark(text, i + 1, span.End))
        {
            // All marks of one run end where the first does: a text may be nothing but full stops.
            if (i >= closed)
            {
                closed = EndOfClosing(text, i + 1, span.End);
                next = SkipWhiteSpace(text, closed, span.End);
            }

            if (Closes(text, i, closed, next, start, span.End))
            {
                sentences.Add(TextSpan.FromBounds(start, closed));
                start = next;
                i = start - 1;
            }
        }

        var last = TrimEnd(text, start, span.End);
        if (last > start)
        {
            sentences.Add(TextSpan.FromBounds(start, last));
        }

        return sentences;
    }

    private static int Mark(string text, int from, int end) =>
        text.AsSpan(from, end - from).IndexOfAny('.', '!', '?') is var at and >= 0 ? from + at : end;

    // Behind the full stop: more punctuation, closing quotes and brackets, and a marker such as "(1)", "[2,3]" or "¹".
    private static int EndOfClosing(string text, int i, int end)
    {
        while (i < end)
        {
            if (text[i] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ']' || IsSuperscript(text[i]))
            {
                i++;
            }
            else if (text[i] is '[' or '(' && MarkerEnd(text, i, end) is var close && close > 0)
            {
                i = close;
            }
            else if (text[i] == ' ' && i + 1 < end && text[i + 1] == '[' && MarkerEnd(text, i + 1, end) is var spaced && spaced > 0)
            {
                i = spaced;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static int MarkerEnd(string text, int open, int end)
    {
        var close = text[open] == '[' ? ']' : ')';
        for (var i = open + 1; i < end && i < open + 20; i++)
        {
            if (text[i] == close)
            {
                return i > open + 1 ? i + 1 : 0;
            }

            if (!char.IsAsciiDigit(text[i]) && text[i] is not (',' or ' ' or '-' or '–'))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool Closes(string text, int mark, int end, int next, int start, int limit)
    {
        if (end >= limit)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        if (text[mark] == '.' && end == mark + 1 && IsAbbreviated(text, mark, start))
        {
            return false;
        }

        return next >= limit || !char.IsLower(text[next]) || text[mark] is '!' or '?' && end > mark + 1;
    }

    private static bool IsAbbreviated(string text, int dot, int start)
    {
        var begin = dot;
        while (begin > start && (char.IsLetter(text[begin - 1]) || text[begin - 1] == '.'))
        {
            begin--;
        }

        var word = text[begin..dot];
        return word.Length == 1 && char.IsUpper(word[0]) && FollowsName(text, begin, start) || Abbreviations.Contains(word.ToLowerInvariant());
    }

    // "John F. Smith" but not "vitamin D. The": an initial follows a capitalised word.
    private static bool FollowsName(string text, int begin, int start)
    {
        var i = begin - 1;
        while (i > start && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        while (i > start && !char.IsWhiteSpace(text[i - 1]))
        {
            i--;
        }

        return i >= start && i < begin && char.IsUpper(text[i]);
    }

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹') or '⁻' or '˒';

    private static int SkipWhiteSpace(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
