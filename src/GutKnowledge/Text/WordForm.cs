using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
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

    private const int CacheLimit = 100_000;
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
        if (form.Length < 4 || !char.IsLetter(form[0]))
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

    private static string RemoveMarks(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        if (System.Text.Ascii.IsValid(word))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    // Normalize throws on a lone surrogate; a broken character may not stop a reader.
    private static string WellFormed(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                mended ??= new StringBuilder(text);
                mended[i] = '\uFFFD';
            }
        }

        return mended?.ToString() ?? text;
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

        if (form.EndsWith("shes", StringComparison.Ordinal) || form.EndsWith("ches", StringComparison.Ordinal)
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
