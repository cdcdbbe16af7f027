using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>Finds the element that holds the article.</summary>
internal static class MainContent
{
    // What is left out of the element by going further down: a line or two above or below the text.
    private const double Nearly = 0.9;

    // Where no element says that it holds the article.
    private const double Most = 0.6;

    /// <summary>The first element that says so and holds half of the running text, else the body; then down as long as one child holds nearly all of it.</summary>
    public static IElement Find(IElement body, ParagraphWeight weight)
    {
        var root = body;
        foreach (var candidates in PageRegions.ContentCandidates([.. body.GetElementsByTagName("*")]))
        {
            if (candidates.Count > 0 && candidates.MaxBy(weight.Of) is { } best && weight.TotalOfArticle > 0 && weight.Of(best) * 2 >= weight.TotalOfArticle)
            {
                root = best;
                break;
            }
        }

        var share = root == body ? Most : Nearly;
        while (weight.Of(root) > 0 && root.Children.FirstOrDefault(child => IsHolder(child) && weight.Of(child) >= share * weight.Of(root)) is { } heaviest)
        {
            root = heaviest;
        }

        return root;
    }

    // A long paragraph or list may be nearly all there is; the heading above it belongs to it.
    private static bool IsHolder(IElement element) => element.LocalName is not ("blockquote" or "dl" or "figure" or "li" or "ol" or "p" or "pre" or "ul") && ElementFacts.IsBlockOrCustom(element);
}
