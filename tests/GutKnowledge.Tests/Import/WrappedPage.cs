using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace GutKnowledge.Tests.Import;

/// <summary>The text of the page <c>marsh-mint.html</c> as each published format would carry it, with the same title, day and author.</summary>
internal static class WrappedPage
{
    public const string Title = "Does marsh mint tea settle the belly?";
    public const string Address = "https://example.org/marsh-mint";
    private const string Author = "Ada Fern";

    // Late in the evening on the coast of the page: the day must not move.
    private const string Iso = "2022-03-09T23:30:00-08:00";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace WordPress = "http://wordpress.org/export/1.2/";

    public static IReadOnlyList<string> Formats { get; } = ["rss", "atom", "wxr", "json-feed", "shopify.json", "shopify-graph.json", "shopify.csv", "ghost.json", "substack.zip", "folder.zip"];

    public static byte[] As(string format) => format switch
    {
        "rss" => Rss(Item(new XElement("pubDate", "Wed, 09 Mar 2022 23:30:00 -0800"))),
        "wxr" => Rss(Item(
            new XElement("pubDate", "Thu, 10 Mar 2022 07:30:00 +0000"),
            new XElement(WordPress + "post_id", 7),
            new XElement(WordPress + "post_date", "2022-03-09 23:30:00"),
            new XElement(WordPress + "status", "publish"),
            new XElement(WordPress + "post_type", "post"))),
        "atom" => Bytes(new XElement(Atom + "feed", new XElement(Atom + "title", "Riverside Blog"), new XElement(
            Atom + "entry",
            new XElement(Atom + "id", "tag:example.org,2022:7"),
            new XElement(Atom + "title", Title),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", Address)),
            new XElement(Atom + "published", Iso),
            new XElement(Atom + "updated", "2023-01-01T00:00:00Z"),
            new XElement(Atom + "author", new XElement(Atom + "name", Author)),
            new XElement(Atom + "content", new XAttribute("type", "html"), Html())))),
        "json-feed" => Json(new { version = "https://jsonfeed.org/version/1.1", title = "Riverside Blog", items = new[] { new { id = Address, url = Address, title = Title, content_html = Html(), date_published = Iso, authors = new[] { new { name = Author } } } } }),
        "shopify.json" => Json(new { articles = new[] { new { id = 7, title = Title, body_html = Html(), author = Author, published_at = Iso } } }),
        "shopify-graph.json" => Json(new { data = new { articles = new { edges = new[] { new { node = new { id = "gid://shopify/Article/7", title = Title, body = Html(), author = new { name = Author }, publishedAt = Iso, isPublished = true } } } } } }),
        "shopify.csv" => Encoding.UTF8.GetBytes($"ID,Handle,Title,Author,Body HTML,Published,Published At\n7,marsh-mint,\"{Title}\",{Author},\"{Html().Replace("\"", "\"\"", StringComparison.Ordinal)}\",TRUE,2022-03-09 23:30:00 -0800\n"),
        "ghost.json" => Json(new
        {
            db = new[]
            {
                new
                {
                    data = new
                    {
                        posts = new[] { new { id = "a", uuid = "b", title = Title, html = Html(), status = "published", type = "post", published_at = "2022-03-09T23:30:00.000Z" } },
                        posts_authors = new[] { new { post_id = "a", author_id = "c", sort_order = 0 } },
                        users = new[] { new { id = "c", name = Author } },
                    },
                },
            },
        }),
        "substack.zip" => Zip(("posts.csv", $"post_id,post_date,is_published,type,title\n7.marsh-mint,2022-03-09T23:30:00.000Z,true,newsletter,{Title}\n"), ("posts/7.marsh-mint.html", Html())),
        _ => Zip(("blog/marsh-mint.html", File.ReadAllText(Repository.Page("marsh-mint.html")))),
    };

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static string Html()
    {
        var page = File.ReadAllText(Repository.Page("marsh-mint.html"));
        var start = page.IndexOf("<div class=\"rte\">", StringComparison.Ordinal);
        return page[start..page.IndexOf("<div class=\"share-buttons\">", StringComparison.Ordinal)];
    }

    private static XElement Item(params XElement[] more) => new(
        "item",
        new XElement("title", Title),
        new XElement("link", Address),
        new XElement("description", string.Empty),
        new XElement(Creator + "creator", Author),
        new XElement(Content + "encoded", new XCData(Html())),
        more);

    private static byte[] Rss(XElement item) => Bytes(new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel", new XElement("title", "Riverside Blog"), new XElement("link", "https://example.org"), item)));

    private static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root);

    private static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value);
}
