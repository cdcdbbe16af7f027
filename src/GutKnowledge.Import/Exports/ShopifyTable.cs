using System.Net;
using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Exports;

/// <summary>
/// Reads a table of Shopify articles. Shopify writes none itself; the columns are those of Matrixify and Altera (matrixify.app/documentation/blog-posts, help.getaltera.com "Blog Post Fields").
/// An article may go over several rows, of which only the first has its text.
/// </summary>
internal static class ShopifyTable
{
    /// <exception cref="ArticleFormatException">A row cannot be read.</exception>
    public static IEnumerable<Entry> Read(SourceContent content, Uri? site)
    {
        using var stream = content.Open();
        stream.BeginEntry();
        using var table = new Table(stream, content.Source);
        string? last = null;
        var number = 0;
        while (table.Read())
        {
            stream.BeginEntry();
            var id = table.Get("ID") ?? table.Get("Handle");
            var isMore = id is null ? table.Get("Title") is null : id == last && table.Get("Body HTML") is null;
            last = id ?? last;
            if (!isMore)
            {
                yield return Of(table, id, $"{content.Source}#{++number}", content, site);
            }
        }
    }

    private static Entry Of(Table table, string? id, string source, SourceContent content, Uri? site)
    {
        Given? Column(string name) => table.Get(name) is { } text ? new Given(text, name) : null;
        var body = Column("Body HTML");
        return new Entry(source, id is null ? source : $"{JsonForm.Shopify.Prefix}:{id}")
        {
            LeftOut = string.Equals(table.Get("Published"), "FALSE", StringComparison.OrdinalIgnoreCase) ? "draft" : null,
            Original = new ArticleOriginal("text/csv", Encoding.UTF8.GetBytes(table.Raw)),
            Title = Column("Title") is { } title ? title with { Text = WebUtility.HtmlEncode(title.Text) } : null,
            Address = Column("URL") ?? Below(site, table),
            Html = Given.First(body, Column("Summary HTML")),
            IsSummary = body is null,
            Published = Column("Published At"),
            Updated = Column("Updated At"),
            Author = Column("Author"),
            Tags = table.Get("Tags")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    private static Given? Below(Uri? site, Table table) =>
        table.Get("Blog: Handle") is { } blog && table.Get("Handle") is { } handle ? SiteAddress.Of(site, "Handle", "blogs", blog, handle) : null;
}
