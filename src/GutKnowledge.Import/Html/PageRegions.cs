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

    // The firmest rule comes first; content is no region to pass over.
    private static readonly PageRegion[] Firmest = [PageRegion.Skip, PageRegion.References, PageRegion.Related, PageRegion.Drop];
    private static readonly ILookup<string, Rule> OtherRules = Rules.Where(rule => rule.Region != PageRegion.Content).OrderBy(rule => Array.IndexOf(Firmest, rule.Region)).ToLookup(rule => rule.By, StringComparer.Ordinal);
    private static readonly Rule[] ByTag = [.. OtherRules["tag"]];
    private static readonly Rule[] ByRole = [.. OtherRules["role"]];
    private static readonly Rule[] ById = [.. OtherRules["id"]];
    private static readonly Rule[] ByClass = [.. OtherRules["class"]];
    private static readonly HashSet<string> SkippedTags = new(ByTag.Where(rule => rule.Region == PageRegion.Skip).Select(rule => rule.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>What <paramref name="element"/> is, apart from <see cref="PageRegion.Content"/>.</summary>
    public static PageRegion Of(IElement element)
    {
        var found = First(ByTag, element, PageRegion.None);
        found = element.HasAttribute("role") ? First(ByRole, element, found) : found;
        found = element.HasAttribute("id") ? First(ById, element, found) : found;
        return element.HasAttribute("class") ? First(ByClass, element, found) : found;
    }

    /// <summary>Whether the element is never text, such as a script.</summary>
    public static bool IsSkipped(IElement element) => SkippedTags.Contains(element.LocalName);

    /// <summary>The elements that may hold the article, by the order of the rules; each rule gives its elements in document order.</summary>
    public static IEnumerable<IReadOnlyList<IElement>> ContentCandidates(IReadOnlyList<IElement> elements) =>
        Rules.Where(rule => rule.Region == PageRegion.Content).Select(rule => (IReadOnlyList<IElement>)[.. elements.Where(rule.Fits)]);

    private static PageRegion First(Rule[] rules, IElement element, PageRegion known)
    {
        var found = Array.Find(rules, rule => rule.Fits(element))?.Region ?? PageRegion.None;
        return known == PageRegion.None || (found != PageRegion.None && Array.IndexOf(Firmest, found) < Array.IndexOf(Firmest, known)) ? found : known;
    }

    private sealed class Rule(PageRegion region, string by, string value)
    {
        private readonly bool isPrefix = value.EndsWith('*');
        private readonly string name = value.TrimEnd('*');

        public PageRegion Region { get; } = region;

        public string By { get; } = by;

        public string Value { get; } = value;

        public bool Fits(IElement element) => By switch
        {
            "tag" => Is(element.LocalName),
            "role" => Is(element.GetAttribute("role")),
            "id" => Is(element.Id),
            "class" => element.ClassList.Any(Is),
            _ => throw new InvalidDataException($"data/cues/page-regions.tsv: '{By}' is no way to know a region."),
        };

        private bool Is(string? given) =>
            given is not null && (isPrefix ? given.StartsWith(name, StringComparison.OrdinalIgnoreCase) : given.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
