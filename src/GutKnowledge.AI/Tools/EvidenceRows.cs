using GutKnowledge.Search;

namespace GutKnowledge.AI.Tools;

/// <summary>Rows of evidence and the articles that they name, each article once.</summary>
internal sealed class EvidenceRows(IReadOnlyList<(ArticleSummary Article, EvidenceRow Row)> rows)
{
    public int Count => rows.Count;

    /// <summary>How many fit; an article counts with its first row.</summary>
    public int Fit(ToolResult head, int most)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        return RowBudget.Fit(rows, head, most, row => ToolJson.Length(row.Row) + (named.Add(row.Row.Article) ? ToolJson.Length(ArticleRow.Of(row.Article)) : 0));
    }

    public IReadOnlyList<EvidenceRow> Rows(int count) => [.. rows.Take(count).Select(row => row.Row)];

    public IReadOnlyList<ArticleRow> Articles(int count) => [.. rows.Take(count).Select(row => row.Article).DistinctBy(article => article.Id).Select(ArticleRow.Of)];
}
