using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace GutKnowledge.Text;

/// <summary>
/// The forms under which two spellings count as the same word. <see cref="Fold"/>: case, accents, apostrophes, British and American spelling,
/// plural (Harman's S-stemmer with -shes, -ches, -xes and -sses, "How effective is suffixing?", JASIS 42(1), 1991). <see cref="Stem"/>: the Snowball English stem of that.
/// </summary>
internal static class WordForm
{
    private static readonly (string British, string American, bool AtEnd)[] Spellings =
        [.. DataTable.Embedded("cues/spellings.tsv").Rows.Select(row => (row["british"], row["american"], row["where"] == "end"))];

    // Lucene's bound: one character becomes four at the most.
    private const int LargestExpansion = 4;
    private const int CacheLimit = 100_000;

    // No word is longer, so nothing is lost when it is neither stemmed nor kept.
    private const int LongestStemmed = 100;
    private static readonly ConcurrentDictionary<string, string> Stems = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static EnglishStemmer? stemmer;

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in RemoveMarks(word))
        {
            if (c is not ('\'' or '’'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded.Length == 0 || !char.IsDigit(folded[^1]))
            {
                folded.Append('\'');
            }
        }

        var form = folded.ToString();
        if (form.EndsWith("'s", StringComparison.Ordinal) && form is not ("it's" or "he's" or "she's" or "that's" or "what's"))
        {
            form = form[..^2];
        }

        return Singular(American(form));
    }

    public static string Stem(string form)
    {
        if (form.Length is < 4 or > LongestStemmed || !char.IsLetter(form[0]))
        {
            return form;
        }

        if (Stems.TryGetValue(form, out var known))
        {
            return known;
        }

        stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(form);
        stemmer.Stem();
        var stem = stemmer.Current;
        if (Stems.Count < CacheLimit)
        {
            Stems.TryAdd(form, stem);
        }

        return stem;
    }

    /// <summary>The word without accents and other marks.</summary>
    // Not String.Normalize: it throws on a lone surrogate, and what it decomposes depends on the host's globalization mode.
    public static string RemoveMarks(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToString();
        }

        var letters = word.ToArray();
        var folded = new char[letters.Length * LargestExpansion];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        return string.Concat(folded.Take(length).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }

    // Both sides of every comparison are folded, so a fold that is wrong for an ordinary word does no harm.
    private static string American(string form)
    {
        if (form.Length < 5)
        {
            return form;
        }

        foreach (var (british, american, atEnd) in Spellings)
        {
            if (!atEnd)
            {
                form = form.Replace(british, american, StringComparison.Ordinal);
            }
            else if (form.EndsWith(british, StringComparison.Ordinal))
            {
                form = string.Concat(form.AsSpan(0, form.Length - british.Length), american);
            }
        }

        return form;
    }

    private static string Singular(string form)
    {
        if (form.Length < 4 || form[^1] != 's')
        {
            return form;
        }

        if (form.EndsWith("ies", StringComparison.Ordinal))
        {
            return form.EndsWith("eies", StringComparison.Ordinal) || form.EndsWith("aies", StringComparison.Ordinal) ? form : form[..^3] + "y";
        }

        if (form.EndsWith("shes", StringComparison.Ordinal) || form.EndsWith("ches", StringComparison.Ordinal) && !form.EndsWith("aches", StringComparison.Ordinal)
            || form.EndsWith("xes", StringComparison.Ordinal) || form.EndsWith("sses", StringComparison.Ordinal))
        {
            return form[..^2];
        }

        if (form.EndsWith("es", StringComparison.Ordinal))
        {
            return form.EndsWith("aes", StringComparison.Ordinal) || form.EndsWith("ees", StringComparison.Ordinal) || form.EndsWith("oes", StringComparison.Ordinal)
                ? form : form[..^1];
        }

        return form.EndsWith("us", StringComparison.Ordinal) || form.EndsWith("ss", StringComparison.Ordinal) || form.EndsWith("is", StringComparison.Ordinal)
            ? form : form[..^1];
    }
}
