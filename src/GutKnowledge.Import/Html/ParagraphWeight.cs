using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>How much running text each element of a page holds: the measure by which the article is told from the page around it.</summary>
internal sealed class ParagraphWeight
{
    private const int TooLittle = 200;

    // A shorter line outside of a paragraph is a label or a button.
    private const int ShortestLine = 60;

    // Less text than this beside the comments is no article that they could be longer than.
    private const int ShortestArticle = 500;
    private readonly Dictionary<IElement, Weight> weights = [];
    private readonly Dictionary<IElement, PageRegion> regions = [];
    private readonly bool countsAll;

    /// <summary>Weighs <paramref name="root"/> and all below it: the text in paragraphs and long lines that is not linked, or all text when there is hardly any of that.</summary>
    public ParagraphWeight(IElement root)
    {
        Weigh(root, isParagraph: false, isLinked: false);
        if (weights[root].Running < TooLittle)
        {
            weights.Clear();
            countsAll = true;
            Weigh(root, isParagraph: false, isLinked: false);
        }

        Total = weights[root].Running;
        WeighArticle(root);
        TotalOfArticle = weights[root].Article;
        if (TotalOfArticle < TooLittle)
        {
            foreach (var (element, weight) in weights)
            {
                weight.Article = weight.Running;
            }

            TotalOfArticle = Total;
        }
    }

    /// <summary>Characters of running text on the whole page.</summary>
    public long Total { get; }

    /// <summary>The same without what the mark-up says is no article.</summary>
    public long TotalOfArticle { get; }

    /// <summary>What the mark-up says of the element.</summary>
    public PageRegion Region(IElement element) => regions.TryGetValue(element, out var known) ? known : regions[element] = PageRegions.Of(element);

    /// <summary>Characters of running text in the element, without its parts that the mark-up says are no article.</summary>
    public long Of(IElement element) => weights.TryGetValue(element, out var weight) ? weight.Article : 0;

    /// <summary>All characters in the element, and those of them that are links.</summary>
    public (long All, long Linked) Characters(IElement element) => weights.TryGetValue(element, out var weight) ? (weight.All, weight.Linked) : (0, 0);

    /// <summary>Whether the element holds at least half of the page's running text.</summary>
    public bool IsMost(IElement element) => Total > 0 && weights.TryGetValue(element, out var weight) && weight.Running * 2 >= Total;

    /// <summary>
    /// Whether the element is no article by its mark-up: what readers wrote, if there is an article besides; else whatever its names say, unless it holds most of the page's text.
    /// A header without a title is the site's.
    /// </summary>
    public bool IsNoArticle(IElement element) => Region(element) switch
    {
        PageRegion.Comments => !IsMost(element) || Total - weights[element].Running >= ShortestArticle,
        PageRegion.Drop or PageRegion.Related or PageRegion.Disclaimer => !IsMost(element),
        PageRegion.None => element.LocalName == "header" && !IsMost(element) && element.QuerySelector("h1") is null,
        _ => false,
    };

    private Weight Weigh(IElement element, bool isParagraph, bool isLinked)
    {
        var weight = new Weight();
        weights[element] = weight;
        if (PageRegions.IsSkipped(element))
        {
            return weight;
        }

        var isCounted = isParagraph || countsAll || element.LocalName is "p" or "blockquote" or "dd";
        var isLink = isLinked || element.LocalName == "a";
        long line = 0;
        long linked = 0;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                var length = text.Data.AsSpan().Trim().Length;
                weight.All += length;
                weight.Linked += isLink ? length : 0;
                line += length;
                linked += isLink ? length : 0;
            }
            else if (child is IElement inner)
            {
                var below = Weigh(inner, isCounted, isLink);
                weight.All += below.All;
                weight.Linked += below.Linked;
                weight.Running += below.Running;
                if (!ElementFacts.IsBlock(inner))
                {
                    line += below.Line;
                    linked += below.Linked;
                }
            }
        }

        if (!ElementFacts.IsBlock(element))
        {
            weight.Line = line;
            return weight;
        }

        var own = countsAll ? line : line - linked;
        weight.Running += (isCounted || own >= ShortestLine) && !(element.LocalName.Length == 2 && element.LocalName[0] == 'h') ? own : 0;
        return weight;
    }

    private long WeighArticle(IElement element)
    {
        if (!weights.TryGetValue(element, out var weight) || weight.Running == 0 || IsNoArticle(element))
        {
            return 0;
        }

        weight.Article = weight.Running;
        foreach (var child in element.Children)
        {
            weight.Article += WeighArticle(child) - (weights.TryGetValue(child, out var below) ? below.Running : 0);
        }

        return weight.Article;
    }

    private sealed class Weight
    {
        public long All { get; set; }

        public long Linked { get; set; }

        public long Line { get; set; }

        public long Running { get; set; }

        public long Article { get; set; }
    }
}
