using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Feeds;

/// <summary>One entry of a feed: what the library for feeds makes of it, and the element itself for what the library alters, such as days.</summary>
internal sealed record FeedItem(SyndicationItem Item, XElement Element)
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Reads the element that the reader stands on, and moves behind it.</summary>
    /// <exception cref="ArticleFormatException">It is well-formed and no entry.</exception>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static FeedItem Read(XmlReader reader, string source)
    {
        var element = (XElement)XNode.ReadFrom(reader);
        try
        {
            using var copy = element.CreateReader();
            copy.MoveToContent();
            return new FeedItem(SyndicationItem.Load(copy), element);
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            throw new ArticleFormatException(source, "it is no entry of a feed: " + e.Message.ReplaceLineEndings(" "), inner: e);
        }
    }

    /// <summary>The text of the first child of that name, in any namespace that begins so.</summary>
    public Given? Child(string space, string name, string from) =>
        Element.Elements().FirstOrDefault(child => child.Name.LocalName == name && child.Name.NamespaceName.StartsWith(space, StringComparison.Ordinal)) is { } found && !string.IsNullOrWhiteSpace(found.Value)
            ? new Given(found.Value, from)
            : null;

    /// <summary>A child without a namespace.</summary>
    public Given? Child(string name) =>
        Element.Element(name) is { } found && !string.IsNullOrWhiteSpace(found.Value) ? new Given(found.Value, name) : null;

    public Given? Creator => Child(DublinCore, "creator", "dc:creator");

    public Given? Date => Child(DublinCore, "date", "dc:date");

    public IReadOnlyList<string> Tags => [.. Item.Categories.Select(category => string.IsNullOrWhiteSpace(category.Label) ? category.Name : category.Label).Where(name => !string.IsNullOrWhiteSpace(name))];
}
