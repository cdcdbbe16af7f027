namespace GutKnowledge.Import.Exports;

/// <summary>The names under which a published format of JSON gives the facts of an article, the first that is there first.</summary>
/// <param name="Prefix">What its ids are called by, so that those of two programs are never one.</param>
internal sealed record JsonForm(string Prefix)
{
    /// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).</summary>
    public static JsonForm JsonFeed { get; } = new("feed")
    {
        Html = ["content_html"],
        Plain = ["content_text"],
        Summary = ["summary"],
        Address = ["url", "external_url"],
        Id = ["id"],
        Published = ["date_published"],
        Updated = ["date_modified"],
        Author = ["authors", "author"],
    };

    /// <summary>Articles of Shopify's Admin API: REST (<c>body_html</c>) and GraphQL (<c>body</c>), and of its Storefront API (<c>contentHtml</c>).</summary>
    public static JsonForm Shopify { get; } = new("shopify")
    {
        Html = ["body_html", "body", "contentHtml", "content_html"],
        Summary = ["summary_html", "summary", "excerptHtml"],
        Address = ["onlineStoreUrl", "url"],
        Id = ["id", "handle"],
        Slug = ["handle"],
        Published = ["published_at", "publishedAt"],
        Updated = ["updated_at", "updatedAt"],
        Author = ["author", "authorV2"],
    };

    /// <summary>Ghost's export and its Content API (ghost.org/docs/content-api).</summary>
    public static JsonForm Ghost { get; } = new("ghost")
    {
        Html = ["html"],
        Plain = ["plaintext"],
        Summary = ["custom_excerpt", "excerpt"],
        Address = ["url", "canonical_url"],
        Id = ["uuid", "id", "slug"],
        Slug = ["slug"],
        Published = ["published_at"],
        Updated = ["updated_at"],
        Author = ["authors", "primary_author"],
    };

    public string[] Html { get; private init; } = [];

    public string[] Plain { get; private init; } = [];

    public string[] Summary { get; private init; } = [];

    public string[] Address { get; private init; } = [];

    public string[] Id { get; private init; } = [];

    public string[] Slug { get; private init; } = [];

    public string[] Published { get; private init; } = [];

    public string[] Updated { get; private init; } = [];

    public string[] Author { get; private init; } = [];

    /// <summary>The form whose articles lie in an array of this path; null when they lie in none that is known.</summary>
    public static JsonForm? Of(string path) => path switch
    {
        "items" => JsonFeed,
        "posts" or "data/posts" or "db/data/posts" => Ghost,
        "article" or "articles" => Shopify,
        _ when Ends(path, "articles") || Ends(path, "articles/nodes") || Ends(path, "articles/edges") => Shopify,
        _ => null,
    };

    private static bool Ends(string path, string end) => path == end || path.EndsWith("/" + end, StringComparison.Ordinal);
}
