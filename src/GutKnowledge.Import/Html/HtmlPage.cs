using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GutKnowledge.Import.Html;

/// <summary>Parses a page without scripting and without loading anything.</summary>
internal static class HtmlPage
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, SkipComments = true, MaximumDepth = 256 };

    /// <exception cref="GutKnowledge.Articles.ArticleFormatException">Tags are nested without sense.</exception>
    public static IHtmlDocument Parse(string html, string name)
    {
        TagNesting.Check(html, name);
        return new HtmlParser(Options).ParseDocument(html);
    }
}
