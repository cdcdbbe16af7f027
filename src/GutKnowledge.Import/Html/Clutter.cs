using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>Parts inside the article that are no text although no name says so: tables of contents, rows of links, buttons, things for sale.</summary>
internal static partial class Clutter
{
    private const int LongestOffer = 300;
    private const double MostlyLinks = 0.6;
    private const int LongestButton = 60;
    private static readonly HashSet<string> Parts = new(["aside", "center", "details", "div", "dl", "ol", "section", "table", "ul"], StringComparer.Ordinal);

    /// <summary>Whether the element is nothing but links or a thing with its price. A list of publications is none of that kind.</summary>
    public static bool Is(IElement element, ParagraphWeight weight)
    {
        if (!Parts.Contains(element.LocalName))
        {
            return false;
        }

        var (all, linked) = weight.Characters(element);
        if (linked * 3 >= all && all is > 0 and <= LongestOffer && weight.Of(element) <= LongestButton && element.LocalName is "div" or "section" && Price().IsMatch(element.TextContent))
        {
            return true;
        }

        if (all == 0 || linked < MostlyLinks * all || weight.Of(element) * 4 > all)
        {
            return false;
        }

        var links = element.GetElementsByTagName("a");
        return (links.Length > 1 || all <= LongestButton) && !links.Any(link => ElementFacts.LeadsToPublication(link)) && !ElementFacts.HoldsHeading(element);
    }

    [GeneratedRegex(@"(?:[$€£¥]|(?<![A-Z])(?:USD|EUR|GBP|CHF|CAD|AUD)\b)\s?[0-9]|[0-9](?:\s?[€£]|\s(?:USD|EUR|GBP|CHF|CAD|AUD)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Price();
}
