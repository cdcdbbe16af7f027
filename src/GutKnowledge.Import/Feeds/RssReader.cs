using System.Text.RegularExpressions;
using System.Xml;
using GutKnowledge.Articles;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Feeds;

/// <summary>Reads RSS 2.0 and, since it is RSS with more in it, a WordPress export (WXR 1.0 to 1.2), one entry after the other.</summary>
internal static partial class RssReader
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <exception cref="ArticleFormatException">What stands behind the entries that were given cannot be read.</exception>
    /// <exception cref="XmlException">The XML is broken there.</exception>
    public static IEnumerable<Entry> Read(SourceContent content)
    {
        using var stream = content.Open();
        using var reader = FeedXml.Open(stream, content.Charset);
        var channel = new Channel();
        var number = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader is { LocalName: "channel", NamespaceURI: "" })
            {
                reader.Read();
            }
            else if (reader is { LocalName: "item", NamespaceURI: "" })
            {
                stream.BeginEntry();
                yield return Next(reader, content, channel, $"{content.Source}#{++number}");
            }
            else
            {
                stream.BeginEntry();
                channel.Read(reader);
            }
        }
    }

    private static Entry Next(XmlReader reader, SourceContent content, Channel channel, string source)
    {
        var item = FeedItem.Read(reader, "application/rss+xml");
        try
        {
            var entry = WordPressItem.Is(item) ? WordPressItem.Read(item, channel, content, source) : Plain(item, channel, content, source);
            return entry with { Original = item.Original };
        }
        catch (ArticleFormatException e)
        {
            return new Entry(source, source) { Broken = e.Reason };
        }
    }

    private static Entry Plain(FeedItem item, Channel channel, SourceContent content, string source)
    {
        var link = item.Child("link");
        var guid = item.Child("guid");
        var full = item.Child(Content, "encoded", "content:encoded");
        var isAddress = item.Element.Element("guid")?.Attribute("isPermaLink")?.Value != "false";
        return new Entry(source, KeyOf(guid ?? item.Child("title"), channel, content, source))
        {
            Title = item.Child("title"),
            Address = Given.First(link, isAddress && Uri.IsWellFormedUriString(guid?.Text.Trim(), UriKind.Absolute) ? guid : null),
            Html = Given.First(full, item.Child("description")),
            IsSummary = full is null,
            IsOfFeed = true,
            Published = Given.First(item.Child("pubDate"), item.Date),
            Author = Given.First(item.Creator, Person(item.Child("author"))),
            Publisher = channel.Title,
            Tags = FeedItem.Tags(item.Load(source).Categories),
        };
    }

    // A GUID that is an address of its own stays what it is; any other is only known within its feed.
    private static string KeyOf(Given? id, Channel channel, SourceContent content, string source) =>
        id is null ? source
        : Uri.TryCreate(id.Text.Trim(), UriKind.Absolute, out _) ? id.Text.Trim()
        : $"{channel.Link ?? content.Name}#{id.Text.Trim()}";

    // RSS wants a mail address here, with the name behind it in brackets.
    private static Given? Person(Given? author) =>
        author is not null && MailAndName().Match(author.Text) is { Success: true } match ? author with { Text = match.Groups["name"].Value } : author;

    [GeneratedRegex(@"^\s*[^\s@]+@\S+\s*\((?<name>[^()]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAndName();
}
