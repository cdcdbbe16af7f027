namespace GutKnowledge.Text;

/// <summary>What people say for a word of an everyday wording (<c>data/cues/variants.tsv</c>): "couldn't" or "not able to" for "can't". Thread-safe.</summary>
internal static class WordVariants
{
    private static readonly Dictionary<string, string[][]> Variants = DataTable.Embedded("cues/variants.tsv").Rows
        .ToDictionary(row => WordForm.Fold(row["word"]), row => Array.ConvertAll(row["variants"].Split("; "), variant => Tokenizer.Forms(variant).ToArray()), StringComparer.Ordinal);

    /// <summary>The wording with others in the place of its first word that has some; nothing when it has none.</summary>
    public static IEnumerable<List<string>> Of(List<string> forms)
    {
        var at = forms.FindIndex(Variants.ContainsKey);
        return at < 0 || forms.Count == 1 ? [] : Variants[forms[at]].Select(variant => (List<string>)[.. forms[..at], .. variant, .. forms[(at + 1)..]]);
    }
}
