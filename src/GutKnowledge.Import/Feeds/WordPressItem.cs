using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Feeds;

/// <summary>An entry of a WordPress export (WXR): <c>wp:status</c> and <c>wp:post_type</c> tell what is published, <c>wp:post_date</c> is the day as the site shows it.</summary>
internal static class WordPressItem
{
    private const string Space = "http://wordpress.org/export/";

    public static bool IsOurs(string space) => space.StartsWith(Space, StringComparison.Ordinal);

    public static bool Is(FeedItem item) => item.Element.Elements().Any(child => IsOurs(child.Name.NamespaceName));

    public static Entry Read(FeedItem item, Channel channel, SourceContent content, string source)
    {
        string? Of(string name) => item.Child(Space, name, name)?.Text.Trim();
        var id = Of("post_id");
        var written = item.Child("http://purl.org/rss/1.0/modules/content/", "encoded", "content:encoded");
        var login = item.Creator;
        return new Entry(source, $"{channel.Link ?? content.Name}?p={id}")
        {
            LeftOut = LeftOut(Of("post_type") ?? "post", Of("status") ?? "publish", Of("post_password")),
            Title = item.Child("title"),
            Address = item.Child("link"),
            Html = written is null ? null : written with { Text = WordPressText.ToHtml(written.Text) },
            Published = Given.First(item.Child(Space, "post_date", "wp:post_date"), item.Child("pubDate")),
            Updated = item.Child(Space, "post_modified", "wp:post_modified"),
            Author = login is null ? null : login with { Text = channel.NameOf(login.Text.Trim()) },
            Publisher = channel.Title,
            Tags = [.. item.Element.Elements("category").Where(category => category.Attribute("domain")?.Value is null or "category" or "post_tag").Select(category => category.Value.Trim())],
        };
    }

    private static string? LeftOut(string type, string status, string? password) =>
        type != "post" ? type
        : status != "publish" ? status
        : password is not null ? "password-protected"
        : null;
}
