using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>Parses a page without scripting and without loading anything.</summary>
internal static class HtmlPage
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, SkipComments = true, MaximumDepth = 256 };
    private static readonly IElementFactory<Document, HtmlElement> Usual = BrowsingContext.New(Configuration.Default).GetService<IElementFactory<Document, HtmlElement>>()!;

    /// <exception cref="ArticleFormatException">Tags are nested without sense.</exception>
    public static IHtmlDocument Parse(string html, string name)
    {
        TagNesting.Check(html, name);
        var configuration = Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(new CountedElements(html, name));
        return new HtmlParser(Options, BrowsingContext.New(configuration)).ParseDocument(html);
    }

    /// <summary>A tag such as b that is never closed is opened again in each paragraph behind it (HTML standard, 13.2.4.3), so that n tags can make n times n elements. Without that, a page has fewer elements than characters.</summary>
    private sealed class CountedElements(string html, string name) : IElementFactory<Document, HtmlElement>
    {
        // The elements of an empty page, and a few that are opened again.
        private const int AlwaysAllowed = 1000;
        private int created;

        public HtmlElement Create(Document document, string localName, string? prefix, NodeFlags flags) =>
            ++created <= AlwaysAllowed + html.Length ? Usual.Create(document, localName, prefix, flags)
            : throw new ArticleFormatException(name, "its tags make more elements than could be written in it; refused.");
    }
}
