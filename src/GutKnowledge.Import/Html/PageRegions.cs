using AngleSharp.Dom;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Html;

/// <summary>What a part of a page is for, by its mark-up.</summary>
internal enum PageRegion
{
    /// <summary>The mark-up says nothing.</summary>
    None,

    /// <summary>Never text.</summary>
    Skip,

    /// <summary>Not the article: navigation, comments, share rows.</summary>
    Drop,

    /// <summary>Points to other posts.</summary>
    Related,

    /// <summary>The reference list.</summary>
    References,

    /// <summary>Holds the article.</summary>
    Content,
}

/// <summary>Tells the parts of a page apart by tag, role, id and class. The names are data (<c>data/cues/page-regions.tsv</c>).</summary>
internal static class PageRegions
{
    private static readonly Rule[] Rules =
    [
        .. DataTable.Embedded("cues/page-regions.tsv").Rows.Select(row => new Rule(row.Enum<PageRegion>("region"), row["by"], row["value"])),
    ];

    private static readonly Rule[] OtherRules = [.. Rules.Where(rule => rule.Region != PageRegion.Content)];
    private static readonly PageRegion[] Firmest = [PageRegion.Skip, PageRegion.References, PageRegion.Related, PageRegion.Drop];

    /// <summary>What <paramref name="element"/> is, apart from <see cref="PageRegion.Content"/>.</summary>
    public static PageRegion Of(IElement element)
    {
        var found = new HashSet<PageRegion>(OtherRules.Where(rule => rule.Fits(element)).Select(rule => rule.Region));
        return Array.Find(Firmest, found.Contains);
    }

    /// <summary>Whether the element is never text: scripts, styles, form controls, hidden parts.</summary>
    public static bool IsSkipped(IElement element) =>
        Array.Exists(OtherRules, rule => rule.Region == PageRegion.Skip && rule.Fits(element));

    /// <summary>The elements that may hold the article, by the order of the rules; each rule gives its elements in document order.</summary>
    public static IEnumerable<IReadOnlyList<IElement>> ContentCandidates(IReadOnlyList<IElement> elements) =>
        Rules.Where(rule => rule.Region == PageRegion.Content).Select(rule => (IReadOnlyList<IElement>)[.. elements.Where(rule.Fits)]);

    private sealed class Rule(PageRegion region, string by, string value)
    {
        private readonly bool isPrefix = value.EndsWith('*');
        private readonly string name = value.TrimEnd('*');

        public PageRegion Region { get; } = region;

        public bool Fits(IElement element) => by switch
        {
            "tag" => Is(element.LocalName),
            "role" => Is(element.GetAttribute("role")),
            "id" => Is(element.Id),
            "class" => element.HasAttribute("class") && element.ClassList.Any(Is),
            _ => throw new InvalidDataException($"data/cues/page-regions.tsv: '{by}' is no way to know a region."),
        };

        private bool Is(string? given) =>
            given is not null && (isPrefix ? given.StartsWith(name, StringComparison.OrdinalIgnoreCase) : given.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
