using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>How much running text each element of a page holds: the measure by which the article is told from the page around it.</summary>
internal sealed class ParagraphWeight
{
    private const int TooLittle = 200;
    private readonly Dictionary<IElement, long> weights = [];
    private readonly bool countsAll;

    /// <summary>Weighs <paramref name="root"/> and all below it: the text in paragraphs, or all text when there are hardly any paragraphs.</summary>
    public ParagraphWeight(IElement root)
    {
        if (Weigh(root, isCounted: false) < TooLittle)
        {
            weights.Clear();
            countsAll = true;
            Weigh(root, isCounted: true);
        }

        Total = weights[root];
    }

    /// <summary>The weight of the whole page.</summary>
    public long Total { get; }

    /// <summary>Characters of running text in the element.</summary>
    public long Of(IElement element) => weights.GetValueOrDefault(element);

    /// <summary>Whether the element holds at least half of the page's running text.</summary>
    public bool IsMost(IElement element) => Total > 0 && Of(element) * 2 >= Total;

    private long Weigh(INode node, bool isCounted)
    {
        if (node is IText text)
        {
            return isCounted ? text.Data.Trim().Length : 0;
        }

        if (node is not IElement element || PageRegions.IsSkipped(element))
        {
            return 0;
        }

        var isCountedBelow = isCounted || countsAll || element.LocalName == "p";
        long weight = 0;
        foreach (var child in element.ChildNodes)
        {
            weight += Weigh(child, isCountedBelow);
        }

        weights[element] = weight;
        return weight;
    }
}
