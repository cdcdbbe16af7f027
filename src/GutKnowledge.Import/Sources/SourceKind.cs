using System.Text;
using System.Text.RegularExpressions;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Sources;

/// <summary>What the bytes of a source are.</summary>
internal enum SourceKind
{
    /// <summary>One article: a web page, Markdown or text.</summary>
    Article,

    /// <summary>RSS 2.0, or a WordPress export, which is RSS with more in it.</summary>
    Rss,

    /// <summary>Atom, or a Blogger export.</summary>
    Atom,

    /// <summary>Any JSON.</summary>
    Json,

    /// <summary>A table of Shopify articles.</summary>
    ShopifyTable,

    /// <summary>A ZIP archive.</summary>
    Archive,

    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,
}

/// <summary>Tells the kind of a source by its first bytes alone.</summary>
internal static partial class SourceKinds
{
    /// <summary>Decides the kind.</summary>
    /// <exception cref="ArticleFormatException">It is known and cannot be read; the reason says what it is.</exception>
    public static SourceKind Of(ReadOnlySpan<byte> head, string source)
    {
        if (head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..])
        {
            return SourceKind.Archive;
        }

        var start = Text(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start is ['<', ..] ? OfMarkup(start, source)
            : JsonStart().IsMatch(start) ? SourceKind.Json
            : OfTable(start[..Math.Max(0, start.AsSpan().IndexOfAny('\r', '\n'))], source);
    }

    private static string Text(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head),
        _ => Encoding.UTF8.GetString(head),
    };

    private static SourceKind OfMarkup(string start, string source)
    {
        var root = Root().Match(start) is { Success: true } match ? match.Groups["name"].Value : string.Empty;
        if (root is "rss" or "feed" or "urlset" or "sitemapindex" && Root().Match(start).Groups["dtd"].Success)
        {
            throw new ArticleFormatException(source, "has a document type definition (DTD), which is refused: a few lines of one can unpack to gigabytes.");
        }

        return root switch
        {
            "rss" => SourceKind.Rss,
            "feed" => SourceKind.Atom,
            "urlset" or "sitemapindex" => SourceKind.Sitemap,
            "RDF" => throw new ArticleFormatException(source, "is RSS 1.0 (RDF), which is not read; RSS 2.0 and Atom are."),
            "opml" => throw new ArticleFormatException(source, "is a list of feeds (OPML); give the address of a feed."),
            _ => SourceKind.Article,
        };
    }

    private static SourceKind OfTable(string header, string source)
    {
        var columns = header.Split(',', StringSplitOptions.TrimEntries).Select(column => column.Trim('"')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (columns.Contains("post_id") && columns.Contains("is_published"))
        {
            throw new ArticleFormatException(source, "is the list of a Substack export without its texts; give the whole ZIP file.");
        }

        return columns.Contains("Body HTML") && columns.Contains("Title") ? SourceKind.ShopifyTable : SourceKind.Article;
    }

    // What may stand above the root: declaration, comments, style sheets, a document type. Never gone back into, since a file of nothing else could be cut up in as many ways as there are.
    [GeneratedRegex(@"\A(?>(?:\s|<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->|(?<dtd><!DOCTYPE\s)[^\[<>]*(?:\[[^\]]*\][^<>]*)?>?|<!(?:ENTITY|ELEMENT)[^>]*>|\]>)*)<(?:[\w.\-]+:)?(?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(@"\A(?:\{\s*(?:""|\})|\[\s*(?:\{|\]))", RegexOptions.CultureInvariant)]
    private static partial Regex JsonStart();
}
