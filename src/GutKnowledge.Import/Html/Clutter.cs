using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>Parts inside the article that are no text although no name says so: tables of contents, rows of links, buttons.</summary>
internal static class Clutter
{
    private const double MostlyLinks = 0.6;
    private const int LongestButton = 60;
    private static readonly HashSet<string> Parts = new(["aside", "center", "details", "div", "dl", "ol", "section", "table", "ul"], StringComparer.Ordinal);

    /// <summary>Whether the element is nothing but links. A list of publications is none of that kind.</summary>
    public static bool Is(IElement element, ParagraphWeight weight)
    {
        if (!Parts.Contains(element.LocalName))
        {
            return false;
        }

        var (all, linked) = weight.Characters(element);
        if (all == 0 || linked < MostlyLinks * all || weight.Of(element) * 4 > all)
        {
            return false;
        }

        var links = element.GetElementsByTagName("a");
        return (links.Length > 1 || all <= LongestButton) && !links.Any(link => ElementFacts.LeadsToPublication(link)) && !ElementFacts.HoldsHeading(element);
    }
}
