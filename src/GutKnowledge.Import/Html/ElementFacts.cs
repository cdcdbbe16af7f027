using System.Globalization;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>What one element says of itself, whatever stands around it.</summary>
internal static class ElementFacts
{
    private static readonly HashSet<string> BlockTags = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    // An id on one of these names a whole part of the page and not one entry.
    private static readonly HashSet<string> WholeParts = new(StringComparer.Ordinal)
    {
        "article", "body", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "ol", "section", "table", "tbody", "ul",
    };

    // Looked for once: a page has thousands of links, and one without the element is gone through to its end.
    private static readonly ConditionalWeakTable<IDocument, Address> Canonical = [];

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that a link within the page leads to; null for any other link.</summary>
    public static string? Fragment(IElement link)
    {
        var href = link.GetAttribute("href")?.Trim() ?? string.Empty;
        var at = href.IndexOf('#', StringComparison.Ordinal);
        return at >= 0 && at < href.Length - 1 && (at == 0 || IsSamePage(link, href[..at])) ? Uri.UnescapeDataString(href[(at + 1)..]) : null;
    }

    // Some pages write their own address before each name.
    private static bool IsSamePage(IElement link, string address) =>
        link.Owner is { } page && Canonical.GetValue(page, read => new Address(read.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"))).Text is { Length: > 0 } own
        && (own.Equals(address, StringComparison.OrdinalIgnoreCase) || (address[0] == '/' && address.Length > 1 && own.EndsWith(address, StringComparison.OrdinalIgnoreCase)));

    public static bool LeadsToPublication(IElement link) =>
        link.GetAttribute("href") is { } href
        && (href.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) || href.Contains("ncbi.nlm.nih.gov/", StringComparison.OrdinalIgnoreCase));

    // "2 days ago" says nothing without a clock; the day in the attribute does.
    public static string TimeText(IElement element) =>
        element.GetAttribute("datetime") is { } written && PrintedDate.TryParse(written, out var day) && !PrintedDate.TryParseByline(element.TextContent, out _, out _)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : element.TextContent;

    public static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;

    public static bool IsWholePart(IElement element) =>
        WholeParts.Contains(element.LocalName) || (element.LocalName == "div" && element.Children.Any(child => BlockTags.Contains(child.LocalName)));

    public static bool IsBlock(IElement element) => BlockTags.Contains(element.LocalName);

    /// <summary>Whether it is a block, a cell, or an element of the page's own making.</summary>
    public static bool IsBlockOrCustom(IElement element) => IsBlock(element) || element.LocalName is "td" or "th" || element.LocalName.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether it is a list of notes, each with a link back to the text.</summary>
    public static bool IsNoteList(IElement element) =>
        element.LocalName is "ol" or "ul" && element.Children.Length > 0
        && element.Children.Count(entry => entry.GetElementsByTagName("a").Any(link => Fragment(link) is not null && MarkerText.IsWayBack(link.TextContent))) * 2 > element.Children.Length;

    /// <summary>Whether there is a heading of the article in it.</summary>
    public static bool HoldsHeading(IElement element) => element.QuerySelector("h1,h2,h3") is not null;

    /// <summary>Whether there is a reference list in it.</summary>
    public static bool HoldsReferences(IElement element) =>
        PageRegions.Of(element) == PageRegion.References
        || element.QuerySelectorAll("*").Any(inner => PageRegions.Of(inner) == PageRegion.References || (inner.LocalName is "h2" or "h3" or "h4" or "h5" or "h6" or "summary" or "strong" && PageFurniture.IsReferenceHeading(inner.TextContent)));

    private sealed record Address(string? Text);
}
