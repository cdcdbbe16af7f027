using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// The abbreviations that a text defines itself, "small intestinal bacterial overgrowth (SIBO)": a short form in brackets behind the long form, whose letters it takes in their order
/// (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", Pac Symp Biocomput 2003). What the text defines goes before what the vocabulary knows. Not thread-safe.
/// </summary>
internal sealed class LocalAbbreviations
{
    private const int Shortest = 2;
    private const int Longest = 10;

    private readonly List<(string ShortForm, Meaning Meaning)> known = [];

    /// <summary>What the short form at <paramref name="span"/> stands for here; null when it is none.</summary>
    public Meaning? Find(string text, TextSpan span)
    {
        if (known.Count == 0 || span.Length is < Shortest or > Longest + 1)
        {
            return null;
        }

        var word = text.AsSpan(span.Start, span.Length);
        foreach (var (shortForm, meaning) in known)
        {
            if (word.SequenceEqual(shortForm) || (word.Length == shortForm.Length + 1 && word[^1] == 's' && word[..^1].SequenceEqual(shortForm)))
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>Takes over what is defined behind one of <paramref name="mentions"/>.</summary>
    public void Learn(string text, TokenList tokens, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (ShortForm(text, mention.Span) is { Length: > 0 } shortForm && known.TrueForAll(entry => entry.ShortForm != shortForm))
            {
                known.Add((shortForm, mention.Concepts.Aggregate((Meaning?)null, (meaning, id) => Meaning.Add(meaning, new Sense(id, SynonymKind.Abbreviation, null)))!));
            }
        }
    }

    private static string? ShortForm(string text, TextSpan longForm)
    {
        var open = longForm.End;
        if (open + 1 >= text.Length || text[open] != ' ' || text[open + 1] != '(')
        {
            return null;
        }

        var start = open + 2;
        var end = start;
        while (end < text.Length && end - start <= Longest && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        var shortForm = text[start..end];
        return end < text.Length && text[end] is ')' or ',' or ';' && shortForm.Length >= Shortest && shortForm.Count(char.IsUpper) * 2 >= shortForm.Length
            && shortForm.Length < longForm.Length && TakesLettersOf(text.AsSpan(longForm.Start, longForm.Length), shortForm) ? shortForm : null;
    }

    // From the end: each letter of the short form stands in the long form, the first at the start of a word.
    private static bool TakesLettersOf(ReadOnlySpan<char> longForm, string shortForm)
    {
        var at = longForm.Length - 1;
        for (var i = shortForm.Length - 1; i >= 0; i--)
        {
            if (!char.IsLetterOrDigit(shortForm[i]))
            {
                continue;
            }

            while (at >= 0 && (char.ToLowerInvariant(longForm[at]) != char.ToLowerInvariant(shortForm[i]) || (i == 0 && at > 0 && char.IsLetterOrDigit(longForm[at - 1]))))
            {
                at--;
            }

            if (at-- < 0)
            {
                return false;
            }
        }

        return true;
    }
}
