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

    private readonly Dictionary<string, (int Order, Meaning Meaning)> known = new(StringComparer.Ordinal);

    /// <summary>Whether the text has defined none so far.</summary>
    public bool IsEmpty => known.Count == 0;

    /// <summary>What the short form at <paramref name="span"/> stands for here; null when it is none.</summary>
    public Meaning? Find(string text, TextSpan span)
    {
        if (known.Count == 0 || span.Length is < Shortest or > Longest + 1)
        {
            return null;
        }

        var word = text.AsSpan(span.Start, span.Length);
        if (!HasCapitals(word.TrimEnd('s')))
        {
            return null;
        }

        // What was defined first counts, the word itself or that of which it is the plural.
        var own = known.GetValueOrDefault(word.ToString());
        var ofMany = word[^1] == 's' ? known.GetValueOrDefault(word[..^1].ToString()) : default;
        return own.Meaning is null || ofMany.Meaning is not null && ofMany.Order < own.Order ? ofMany.Meaning : own.Meaning;
    }

    /// <summary>Takes over what is defined behind one of <paramref name="mentions"/>.</summary>
    public void Learn(string text, TokenList tokens, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (ShortForm(text, mention.Span) is { Length: > 0 } shortForm && !known.ContainsKey(shortForm))
            {
                known.Add(shortForm, (known.Count, mention.Concepts.Aggregate((Meaning?)null, (meaning, id) => Meaning.Add(meaning, new Sense(id, SynonymKind.Abbreviation, null)))!));
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
        return end < text.Length && text[end] is ')' or ',' or ';' && shortForm.Length >= Shortest && HasCapitals(shortForm)
            && shortForm.Length < longForm.Length && TakesLettersOf(text.AsSpan(longForm.Start, longForm.Length), shortForm) ? shortForm : null;
    }

    private static bool HasCapitals(ReadOnlySpan<char> word)
    {
        // Most words are none, and show it at once.
        if (word.Length < Shortest || !char.IsUpper(word[0]) && !char.IsUpper(word[1]))
        {
            return false;
        }

        var capitals = 0;
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals * 2 >= word.Length;
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
