using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>Finds the element that holds the article.</summary>
internal static class MainContent
{
    /// <summary>The first element that says so and holds half of the running text; else the smallest that holds most of it.</summary>
    public static IElement Find(IElement body, ParagraphWeight weight)
    {
        foreach (var candidates in PageRegions.ContentCandidates([.. body.GetElementsByTagName("*")]))
        {
            if (candidates.Count > 0 && candidates.MaxBy(weight.Of) is { } best && weight.IsMost(best))
            {
                return best;
            }
        }

        var root = body;
        while (root.Children.FirstOrDefault(child => weight.Total > 0 && weight.Of(child) * 10 >= weight.Total * 6 && child.LocalName != "p") is { } heaviest)
        {
            root = heaviest;
        }

        return root;
    }
}
