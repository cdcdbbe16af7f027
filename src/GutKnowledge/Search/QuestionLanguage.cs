using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>Whether a question is asked in English: by the function words of several languages (<c>data/cues/languages.tsv</c>). What has none of them is taken for English.</summary>
internal static class QuestionLanguage
{
    private const string English = "English";

    // One foreign word alone may be a name.
    private const int FewestForeign = 2;

    private static readonly ILookup<string, string> LanguagesOf = DataTable.Embedded("cues/languages.tsv").Rows.ToLookup(row => row["word"], row => row["language"], StringComparer.Ordinal);

    public static bool IsEnglish(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            foreach (var language in LanguagesOf[token.Span.In(text).ToLowerInvariant()])
            {
                counts[language] = counts.GetValueOrDefault(language) + 1;
            }
        }

        var english = counts.GetValueOrDefault(English);
        return counts.Where(pair => pair.Key != English).All(pair => pair.Value < FewestForeign || pair.Value <= english);
    }
}
