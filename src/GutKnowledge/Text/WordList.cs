namespace GutKnowledge.Text;

/// <summary>The words of one kind in <c>data/cues/words.tsv</c>.</summary>
internal static class WordList
{
    private static readonly ILookup<string, string> Words = DataTable.Embedded("cues/words.tsv").Rows.ToLookup(row => row["kind"], row => row["word"], StringComparer.Ordinal);

    public static HashSet<string> Of(string kind) =>
        Words.Contains(kind) ? [.. Words[kind]] : throw new InvalidOperationException($"data/cues/words.tsv has no words of the kind '{kind}'.");
}
