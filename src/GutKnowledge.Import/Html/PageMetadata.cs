using AngleSharp.Dom;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>What a page says of its article outside of the text. For each fact the first source that has it wins: JSON-LD, meta, then <c>time</c>.</summary>
internal sealed class PageMetadata
{
    private const int LongestAddress = 1024;

    private PageMetadata()
    {
    }

    /// <summary>The name of the site.</summary>
    public string? Site { get; private init; }

    /// <summary><c>og:title</c>.</summary>
    public string? SharedTitle { get; private init; }

    /// <summary><c>title</c>.</summary>
    public string? WindowTitle { get; private init; }

    private DateOnly? Published { get; init; }

    private DateOnly? Updated { get; init; }

    private string? Author { get; init; }

    private string? Publisher { get; init; }

    private string? Url { get; init; }

    private IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Reads the head of the page, and <c>time</c> in <paramref name="content"/>.</summary>
    public static PageMetadata Read(IDocument page, IElement content)
    {
        var metas = Metas(page);
        string? Meta(params string[] names) => names.Select(name => metas[name].FirstOrDefault()).FirstOrDefault(value => value is not null);
        var data = LinkedData.Read(page);
        return new PageMetadata
        {
            Site = Meta("og:site_name"),
            SharedTitle = Meta("og:title", "twitter:title"),
            WindowTitle = page.Head?.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent.Trim(),
            Published = Day(data.Published, Meta("article:published_time", "og:published_time", "datepublished", "date"), Time(content, "datePublished")),
            Updated = Day(data.Updated, Meta("article:modified_time", "og:updated_time", "datemodified"), Time(content, "dateModified")),
            Author = data.Author ?? NoAddress(Meta("author", "article:author", "twitter:data1")),
            Publisher = data.Publisher ?? Meta("og:site_name"),
            Url = Address(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")) ?? Address(Meta("og:url")),
            Tags = data.Tags.Count > 0 ? data.Tags : [.. metas["article:tag"]],
        };
    }

    /// <summary>Tells the builder what is known.</summary>
    public void Fill(ArticleBuilder builder)
    {
        builder.Published = Published;
        builder.Updated = Updated;
        builder.Author = Author;
        builder.Publisher = Publisher;
        builder.Url = Url;
        builder.Tags = Tags;
    }

    private static ILookup<string, string> Metas(IDocument page) => page.QuerySelectorAll("meta")
        .Select(meta => (Name: meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? string.Empty, Value: meta.GetAttribute("content")?.Trim()))
        .Where(meta => !string.IsNullOrEmpty(meta.Value))
        .ToLookup(meta => meta.Name.ToLowerInvariant(), meta => meta.Value!, StringComparer.Ordinal);

    private static string? Time(IElement content, string property) =>
        content.QuerySelector($"time[itemprop='{property}'][datetime]")?.GetAttribute("datetime")
        ?? (property == "dateModified" ? content.QuerySelector("time.updated[datetime]")?.GetAttribute("datetime") : null);

    private static DateOnly? Day(params string?[] written)
    {
        foreach (var text in written)
        {
            if (PrintedDate.TryParse(text, out var day))
            {
                return day;
            }
        }

        return null;
    }

    private static string? NoAddress(string? author) => author is not null && Address(author) is null ? author : null;

    private static string? Address(string? href) =>
        href?.Trim() is { Length: > 0 and <= LongestAddress } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
