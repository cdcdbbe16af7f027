using System.Xml;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Web;

/// <summary>Reads a sitemap or an index of sitemaps (sitemaps.org/protocol.html).</summary>
internal static class Sitemap
{
    /// <summary>The addresses, in order, and whether they are those of further sitemaps.</summary>
    /// <exception cref="XmlException">The XML is broken there.</exception>
    public static IEnumerable<(string Address, bool IsSitemap)> Read(SourceContent content)
    {
        using var stream = content.Open();
        using var reader = FeedXml.Open(stream, content.Charset);
        var isIndex = reader is { NodeType: XmlNodeType.Element, LocalName: "sitemapindex" };
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "loc" } && reader.NamespaceURI.StartsWith("http://www.sitemaps.org/", StringComparison.Ordinal))
            {
                stream.BeginEntry();
                yield return (reader.ReadElementContentAsString().Trim(), isIndex);
            }
            else
            {
                reader.Read();
            }
        }
    }
}
