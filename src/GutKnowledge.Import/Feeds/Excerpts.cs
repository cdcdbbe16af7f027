using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Feeds;

/// <summary>Knows the beginnings of articles that feeds give in place of the whole. The words are data (<c>data/cues/excerpts.tsv</c>).</summary>
internal static class Excerpts
{
    /// <summary>A description that is shorter than any article: of 1,000 characters and less nobody can say that they are all. Own limit.</summary>
    private const int LongestDescription = 1000;

    private static readonly DataTable Table = DataTable.Embedded("cues/excerpts.tsv");
    private static readonly ILookup<string, string> Endings = Table.Rows.ToLookup(row => row["kind"], row => row["text"], StringComparer.Ordinal);
    private static readonly (string Start, string Holds)[] Footers = [.. Table.Rows.Where(row => row["kind"] == "footer").Select(row => (row["text"], row["holds"]))];

    /// <summary>Removes the line that a feed puts below each entry.</summary>
    public static void TakeFooter(List<Block> blocks)
    {
        if (blocks.Count > 1 && blocks[^1].Url is not null && Array.Exists(Footers, footer =>
                blocks[^1].Text.StartsWith(footer.Start, StringComparison.OrdinalIgnoreCase) && blocks[^1].Text.Contains(footer.Holds, StringComparison.OrdinalIgnoreCase)))
        {
            blocks.RemoveAt(blocks.Count - 1);
        }
    }

    /// <summary>Whether the text is only the beginning: the source calls it a summary and it is short, or it ends as excerpts end.</summary>
    public static bool Is(IReadOnlyList<Block> blocks, bool isSummary) =>
        blocks.Count > 0
        && (Ends(blocks[^1].Text, "ending") || (isSummary && (Ends(blocks[^1].Text, "ellipsis") || blocks.Sum(block => block.Text.Length) <= LongestDescription)));

    private static bool Ends(string text, string kind) => Endings[kind].Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
