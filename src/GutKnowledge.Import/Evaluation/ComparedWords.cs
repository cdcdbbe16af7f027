using System.Globalization;
using System.Text;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Evaluation;

/// <summary>The words of a text, as texts, titles, names and entries are compared: runs of letters and digits without accents, in lower case.</summary>
internal static class ComparedWords
{
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(WordForm.Fold(word.ToString()));
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(WordForm.Fold(word.ToString()));
        }

        return words;
    }

    /// <summary>The words without what stands between them, so that a broken word is the same as a whole one.</summary>
    public static string Joined(string text) => string.Concat(Of(text));

    /// <summary>Precision and recall of the words found, each as often as it stands there, and their harmonic mean.</summary>
    public static double F1(string wanted, string found)
    {
        var (expected, given) = (Of(wanted), Of(found));
        var left = expected.GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var both = 0;
        foreach (var word in given)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                both++;
            }
        }

        return expected.Count + given.Count == 0 ? 1 : 2.0 * both / (expected.Count + given.Count);
    }
}
