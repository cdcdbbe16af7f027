using GutKnowledge.Articles;
using GutKnowledge.Import.Html;

namespace GutKnowledge.Import.Feeds;

/// <summary>Reads the HTML inside an entry by the rules of web pages; all of it is the article.</summary>
internal static class FragmentBlocks
{
    /// <exception cref="ArticleFormatException">Tags are nested without sense.</exception>
    public static List<Block> Read(string html, string source)
    {
        using var page = HtmlPage.Parse(html, source);
        return page.Body is { } body
            ? LineBreaks.Resolve(HtmlBlockReader.Read(body, new ParagraphWeight(body), body, null).Select(block => block.Block))
            : [];
    }

    /// <summary>The words of a text in which there may be tags and entities, as in the title of a feed's entry.</summary>
    public static string Words(string html, string source)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return html.Trim();
        }

        using var page = HtmlPage.Parse(html, source);
        return page.Body?.TextContent.Trim() ?? string.Empty;
    }
}
