using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>What a publisher says not to be held to: sections and paragraphs that call themselves a disclaimer. How they begin is data (<c>data/cues/page-furniture.tsv</c>).</summary>
internal static class Disclaimers
{
    private static readonly string[] Names =
    [
        .. DataTable.Embedded("cues/page-furniture.tsv").Rows.Where(row => row["kind"] == "disclaimer").Select(row => row["line"]),
    ];

    /// <summary>Removes the disclaimers from <paramref name="blocks"/> and tells <paramref name="builder"/>.</summary>
    public static void Take(List<Block> blocks, ArticleBuilder builder)
    {
        var taken = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsReference)
            {
                continue;
            }

            if (blocks[i].Kind == BlockKind.Heading && IsName(blocks[i].Text))
            {
                taken[i] = true;
                while (i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Paragraph && !blocks[i + 1].IsReference && !PageFurniture.IsReferenceHeading(blocks[i + 1].Text))
                {
                    taken[++i] = true;
                    Add(blocks[i].Text, builder);
                }
            }
            else if (Array.Exists(Names, name => Begins(blocks[i].Text, name)))
            {
                taken[i] = true;
                Add(blocks[i].Text, builder);
            }
        }

        var at = 0;
        blocks.RemoveAll(_ => taken[at++]);
    }

    /// <summary>Adds a disclaimer behind those that are known.</summary>
    public static void Add(string text, ArticleBuilder builder) => builder.Disclaimer = builder.Disclaimer is { } known ? known + " " + text : text;

    private static bool IsName(string heading) => Array.Exists(Names, name => heading.Trim().TrimEnd(':').Equals(name, StringComparison.OrdinalIgnoreCase));

    // "Disclaimer: this is no advice", but not "Disclaimers are common".
    private static bool Begins(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text.AsSpan(name.Length).TrimStart() is [':' or '–' or '—', ..];
}
