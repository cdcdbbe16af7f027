using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>What the elements of a page say of the article by their properties (<c>itemprop</c>).</summary>
internal sealed class Microdata
{
    // Properties of these belong to something else on the page.
    private static readonly string[] OtherThings = ["Comment", "Review", "Product", "Offer", "ImageObject", "VideoObject", "BreadcrumbList", "WPSideBar", "WPFooter"];
    private readonly ILookup<string, IElement> properties;

    /// <summary>Reads the page.</summary>
    public Microdata(IDocument page)
    {
        properties = page.QuerySelectorAll("[itemprop]")
            .Where(element => !OtherThings.Any(thing => Scope(element)?.GetAttribute("itemtype")?.EndsWith("/" + thing, StringComparison.OrdinalIgnoreCase) == true))
            .SelectMany(element => element.GetAttribute("itemprop")!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, element)))
            .ToLookup(property => property.name, property => property.element, StringComparer.OrdinalIgnoreCase);
        Products = [.. page.QuerySelectorAll("[itemtype$='/Product']").Select(product => product.QuerySelector("[itemprop~=name]")).OfType<IElement>().Select(Value).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Names of what the page offers.</summary>
    public IReadOnlyList<string> Products { get; }

    /// <summary>The first value of a property; null when there is none.</summary>
    public string? Of(string property) => properties[property].Select(Value).FirstOrDefault(value => value is not null);

    private static IElement? Scope(IElement element) => element.ParentElement?.Closest("[itemscope]");

    private static string? Value(IElement element)
    {
        var named = element.HasAttribute("itemscope") ? element.QuerySelector("[itemprop~=name]") ?? element : element;
        var value = named.GetAttribute("content") ?? named.GetAttribute("datetime") ?? string.Join(' ', named.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return value.Trim() is { Length: > 0 and <= 200 } text ? text : null;
    }
}
