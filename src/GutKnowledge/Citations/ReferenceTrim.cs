using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>What of a run of tokens is the field itself: without punctuation around it, "In", "vol.", "no." and "pp.".</summary>
internal static class ReferenceTrim
{
    /// <summary>The field in the run; empty when there is none.</summary>
    public static TextSpan Of(ReferenceFieldKind kind, ReadOnlySpan<char> text, ReadOnlySpan<ReferenceToken> run) => kind switch
    {
        ReferenceFieldKind.Authors => Names(text, run),
        ReferenceFieldKind.Year => Year(run),
        ReferenceFieldKind.Title => Bare(text, StartOf(text, run[0]), EndOf(run[^1])),
        ReferenceFieldKind.Container => Container(text, run),
        ReferenceFieldKind.Volume => Number(text, run, ReferenceWords.Volume),
        ReferenceFieldKind.Issue => Number(text, run, ReferenceWords.Issue),
        ReferenceFieldKind.Pages => Pages(text, run),
        _ => TextSpan.FromBounds(run[0].Start, run[^1].End),
    };

    // The full stop of an abbreviated first name is part of it, the one behind the list is not.
    private static TextSpan Names(ReadOnlySpan<char> text, ReadOnlySpan<ReferenceToken> run)
    {
        var span = Bare(text, StartOf(text, run[0]), EndOf(run[^1]));
        ref readonly var last = ref run[^1];
        var isAbbreviated = span.End < last.End && text[span.End] == '.' && (text[span.Start..span.End].EndsWith("et al", StringComparison.OrdinalIgnoreCase)
            || (last.Kind == ReferenceTokenKind.Initials && (text[span.Start..span.End].Contains('.') || (run.Length > 1 && run[^2].Closing == ','))));
        return isAbbreviated ? new TextSpan(span.Start, span.Length + 1) : span;
    }

    private static TextSpan Year(ReadOnlySpan<ReferenceToken> run)
    {
        foreach (ref readonly var token in run)
        {
            if (token.Kind == ReferenceTokenKind.Year)
            {
                return new TextSpan(token.CoreStart, 4);
            }
        }

        return default;
    }

    private static TextSpan Container(ReadOnlySpan<char> text, ReadOnlySpan<ReferenceToken> run)
    {
        var first = 0;
        if (run.Length > 1 && Core(text, run[0]).Equals("in", StringComparison.OrdinalIgnoreCase) && !ReferenceWords.Latin.Has(Core(text, run[1])))
        {
            first++;
        }

        var last = run.Length - 1;
        while (last > first && run[last].Opening == '[')
        {
            last--;
        }

        var span = Bare(text, StartOf(text, run[first]), EndOf(run[last]));
        // "J. Biol. Chem." keeps the last full stop as it keeps the others.
        return span.End < run[last].End && text[span.End] == '.' && text[span.Start..span.End].Contains('.') ? new TextSpan(span.Start, span.Length + 1) : span;
    }

    // "Vol. 12", "No. 3", "vol12", "no.4": from the first digit or Roman number on that no word for the number stands before.
    private static TextSpan Number(ReadOnlySpan<char> text, ReadOnlySpan<ReferenceToken> run, ReferenceWords marks)
    {
        var first = 0;
        while (first < run.Length - 1 && (Core(text, run[first]).IsEmpty || marks.Has(Core(text, run[first]))))
        {
            first++;
        }

        var start = run[first].CoreStart;
        var letters = start;
        while (letters < run[first].CoreEnd && !char.IsAsciiDigit(text[letters]))
        {
            letters++;
        }

        // "S45" is a page of a supplement.
        var isMarked = letters < run[first].CoreEnd && letters - start > 1 && marks.Has(text[start..letters].TrimEnd(". °º"));
        var span = Bare(text, isMarked ? letters : start, run[^1].End);
        return marks.Has(text.Slice(span.Start, span.Length)) ? default : span;
    }

    // "272 pp." says how long a book is, not where something stands in it.
    private static TextSpan Pages(ReadOnlySpan<char> text, ReadOnlySpan<ReferenceToken> run)
    {
        var span = Number(text, run, ReferenceWords.Page);
        var isLength = run.Length > 1 && ReferenceWords.PageCount.Has(Core(text, run[^1]));
        return !isLength && text.Slice(span.Start, span.Length).ContainsAnyInRange('0', '9') ? span : default;
    }

    // Without a tag ("<i>") before or behind it.
    private static int StartOf(ReadOnlySpan<char> text, in ReferenceToken token) => text[token.Start] == '<' ? token.CoreStart : token.Start;

    private static int EndOf(in ReferenceToken token) => token.IsTagged ? token.CoreEnd : token.End;

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> text, in ReferenceToken token) => text[token.CoreStart..token.CoreEnd];

    // Without the punctuation around it; a bracket that closes what was opened inside stays, and so does a question mark.
    private static TextSpan Bare(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]) && !Opens(text[start..end]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] is not ('?' or '!') && !Closes(text[start..end]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool Opens(ReadOnlySpan<char> text) => text[0] is '(' or '[' && text.Contains(text[0] == '(' ? ')' : ']');

    private static bool Closes(ReadOnlySpan<char> text) => text[^1] is ')' or ']' && text.Count(text[^1] == ')' ? '(' : '[') >= text.Count(text[^1]);
}
