using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Feeds;

/// <summary>One entry of a feed as it stands there, one at a time in memory.</summary>
/// <param name="Element">The element with all that is in it.</param>
/// <param name="Original">The same in XML.</param>
internal sealed record FeedItem(XElement Element, ArticleOriginal Original)
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The author of Dublin Core.</summary>
    public Given? Creator => Child(DublinCore, "creator", "dc:creator");

    /// <summary>The day of Dublin Core.</summary>
    public Given? Date => Child(DublinCore, "date", "dc:date");

    /// <summary>Reads the element that the reader stands on, and moves behind it.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static FeedItem Read(XmlReader reader, string mediaType)
    {
        var element = (XElement)XNode.ReadFrom(reader);
        return new FeedItem(element, new ArticleOriginal(mediaType, Xml(element)));
    }

    /// <summary>What the library for feeds makes of it: texts of all types, categories, links. Days are taken from the element, since the library shifts them.</summary>
    /// <exception cref="ArticleFormatException">It is no entry.</exception>
    public SyndicationItem Load(string source)
    {
        Tidy();
        try
        {
            using var copy = Element.CreateReader();
            copy.MoveToContent();
            return SyndicationItem.Load(copy);
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            throw new ArticleFormatException(source, "it is no entry of a feed: " + e.Message.ReplaceLineEndings(" "), inner: e);
        }
    }

    // The tree's reader calls white space between elements a text, and <description></description> one without characters; the library expects neither. In XHTML a space between two elements is one.
    private void Tidy()
    {
        foreach (var parent in Element.DescendantsAndSelf().Where(parent => parent.HasElements && parent.Name.NamespaceName != Xhtml && parent.Nodes().Any(IsBlank)).ToList())
        {
            // Not one by one: to remove a node, those before it are gone through.
            var kept = parent.Nodes().Where(node => !IsBlank(node)).ToList();
            parent.RemoveNodes();
            parent.Add(kept);
        }

        foreach (var empty in Element.Descendants().Where(element => !element.IsEmpty && element.FirstNode is null).ToList())
        {
            empty.RemoveNodes();
        }
    }

    private static bool IsBlank(XNode node) => node is XText text && string.IsNullOrWhiteSpace(text.Value);

    /// <summary>The text of the first child of that name, in any namespace that begins so.</summary>
    public Given? Child(string space, string name, string from) =>
        Element.Elements().FirstOrDefault(child => child.Name.LocalName == name && child.Name.NamespaceName.StartsWith(space, StringComparison.Ordinal)) is { } found && !string.IsNullOrWhiteSpace(found.Value)
            ? new Given(found.Value, from)
            : null;

    /// <summary>A child without a namespace.</summary>
    public Given? Child(string name) =>
        Element.Element(name) is { } found && !string.IsNullOrWhiteSpace(found.Value) ? new Given(found.Value, name) : null;

    // What the reader let pass, such as control characters, is written again.
    private static byte[] Xml(XElement element)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            try
            {
                element.WriteTo(writer);
            }
            catch (ArgumentException e)
            {
                // The reader lets halves of characters pass, too, which no UTF-8 can hold.
                throw new XmlException("a text has half of a surrogate pair in it.", e);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>What its categories are called.</summary>
    public static IReadOnlyList<string> Tags(IEnumerable<SyndicationCategory> categories) =>
        [.. categories.Select(category => string.IsNullOrWhiteSpace(category.Label) ? category.Name : category.Label).Where(name => !string.IsNullOrWhiteSpace(name))];
}
