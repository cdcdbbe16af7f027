using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using GutKnowledge.Articles;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Feeds;

/// <summary>Reads Atom (RFC 4287) and, since it is Atom with kinds, a Blogger export, one entry after the other.</summary>
internal static class AtomReader
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string BloggerKind = "http://schemas.google.com/blogger/2008/kind#";

    /// <exception cref="ArticleFormatException">What stands behind the entries that were given cannot be read.</exception>
    /// <exception cref="XmlException">The XML is broken there.</exception>
    public static IEnumerable<Entry> Read(SourceContent content)
    {
        using var stream = content.Open();
        using var reader = FeedXml.Open(stream, content.Charset);
        string? title = null;
        string? author = null;
        var number = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader is { LocalName: "entry", NamespaceURI: Atom })
            {
                stream.BeginEntry();
                yield return Next(reader, content, $"{content.Source}#{++number}", title, author);
            }
            else if (reader is { LocalName: "title", NamespaceURI: Atom })
            {
                stream.BeginEntry();
                title = ((XElement)XNode.ReadFrom(reader)).Value.Trim();
            }
            else if (reader is { LocalName: "author", NamespaceURI: Atom })
            {
                stream.BeginEntry();
                author = ((XElement)XNode.ReadFrom(reader)).Element(XName.Get("name", Atom))?.Value.Trim();
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static Entry Next(XmlReader reader, SourceContent content, string source, string? feedTitle, string? feedAuthor)
    {
        var read = FeedItem.Read(reader, "application/atom+xml");
        try
        {
            return Of(read, read.Load(source), content, source, feedTitle, feedAuthor) with { Original = read.Original };
        }
        catch (ArticleFormatException e)
        {
            return new Entry(source, source) { Broken = e.Reason };
        }
    }

    private static Entry Of(FeedItem read, SyndicationItem item, SourceContent content, string source, string? feedTitle, string? feedAuthor)
    {
        var kind = item.Categories.FirstOrDefault(IsBloggerKind)?.Name[BloggerKind.Length..];
        var full = Html(item.Content, "content");
        var link = item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.GetAbsoluteUri()?.OriginalString;
        var authors = string.Join(", ", item.Authors.Select(person => person.Name).Where(name => !string.IsNullOrWhiteSpace(name)));
        return new Entry(source, item.Id is { Length: > 0 } id ? (Uri.TryCreate(id, UriKind.Absolute, out _) ? id : $"{content.Name}#{id}") : $"{content.Name}#{item.Title?.Text ?? source}")
        {
            LeftOut = LeftOut(read, kind),
            Title = Html(item.Title, "title"),
            Address = link is null ? null : new Given(link, "link"),
            Html = Given.First(full, Html(item.Summary, "summary")),
            IsSummary = full is null,
            IsOfFeed = kind is null,
            Broken = item.Content is UrlSyndicationContent ? "its text lies at another address, which is not fetched." : null,
            Published = Given.First(read.Child(Atom, "published", "published"), read.Date),
            Updated = read.Child(Atom, "updated", "updated"),
            Author = Given.First(new Given(authors, "author"), read.Creator, feedAuthor is null ? null : new Given(feedAuthor, "feed author")),
            Publisher = string.IsNullOrWhiteSpace(feedTitle) ? null : feedTitle,
            Tags = FeedItem.Tags(item.Categories.Where(category => !IsBloggerKind(category))),
        };
    }

    // A category has no name where the feed gives it none.
    private static bool IsBloggerKind(SyndicationCategory category) => category.Name?.StartsWith(BloggerKind, StringComparison.Ordinal) == true;

    // Plain text is made HTML, so that a "<" in it stays one.
    private static Given? Html(SyndicationContent? content, string from) => content switch
    {
        TextSyndicationContent { Type: "text" } text => new Given(System.Net.WebUtility.HtmlEncode(text.Text), from),
        TextSyndicationContent text => new Given(text.Text, from),
        XmlSyndicationContent xml => new Given(xml.GetReaderAtContent().ReadOuterXml(), from),
        _ => null,
    };

    private static string? LeftOut(FeedItem read, string? kind) =>
        kind is not null and not "post" ? kind
        : read.Element.Descendants().Any(element => element is { HasElements: false, Name.LocalName: "draft" } && element.Value.Trim() == "yes") ? "draft"
        : null;
}
