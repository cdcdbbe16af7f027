using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Html;

/// <summary>Tells the parts of a page apart by tag, role, id and class. The names are data (<c>data/cues/page-regions.tsv</c>).</summary>
internal static partial class PageRegions
{
    private static readonly Rule[] Rules =
    [
        .. DataTable.Embedded("cues/page-regions.tsv").Rows.Select(row => new Rule(row.Enum<PageRegion>("region"), row["by"], row["value"])),
    ];

    // The firmest rule comes first; content is no region to pass over.
    private static readonly PageRegion[] Firmest = [PageRegion.Skip, PageRegion.References, PageRegion.Comments, PageRegion.Related, PageRegion.Disclaimer, PageRegion.Drop];
    private static readonly ILookup<string, Rule> OtherRules = Rules.Where(rule => rule.Region != PageRegion.Content).OrderBy(rule => Array.IndexOf(Firmest, rule.Region)).ToLookup(rule => rule.By, StringComparer.Ordinal);
    private static readonly NameRules ByTag = new(OtherRules["tag"]);
    private static readonly NameRules ByRole = new(OtherRules["role"]);
    private static readonly NameRules ById = new(OtherRules["id"]);
    private static readonly NameRules ByClass = new(OtherRules["class"]);
    private static readonly NameRules ByWord = new(OtherRules["word"]);
    private static readonly HashSet<string> SkippedTags = new(OtherRules["tag"].Where(rule => rule.Region == PageRegion.Skip).Select(rule => rule.Value), StringComparer.OrdinalIgnoreCase);

    // A word of a class says what the part is only where it is a part, and not a line of the text.
    private static readonly HashSet<string> Parts = new(["a", "aside", "details", "div", "figure", "footer", "header", "ol", "section", "span", "table", "ul"], StringComparer.Ordinal);

    /// <summary>What <paramref name="element"/> is, apart from <see cref="PageRegion.Content"/>.</summary>
    public static PageRegion Of(IElement element)
    {
        var found = Firmer(PageRegion.None, ByTag.Of(element.LocalName));
        found = Firmer(found, ByRole.Of(element.GetAttribute("role")));
        found = Firmer(found, ById.Of(element.Id));
        if (element.ClassName is not { Length: > 0 })
        {
            return found;
        }

        var isPart = Parts.Contains(element.LocalName);
        foreach (var name in element.ClassList)
        {
            found = Firmer(found, ByClass.Of(name));
            if (isPart)
            {
                found = WordsOf(name).Aggregate(found, (known, word) => Firmer(known, ByWord.Of(word)));
            }
        }

        // A marker may be of the class "references"; the list is a block.
        return found == PageRegion.References && element.LocalName is "a" or "span" or "sup" ? PageRegion.None : found;
    }

    /// <summary>Whether the element is never text, such as a script.</summary>
    public static bool IsSkipped(IElement element) => SkippedTags.Contains(element.LocalName);

    /// <summary>The elements that may hold the article, by the order of the rules; each rule gives its elements in document order.</summary>
    public static IEnumerable<IReadOnlyList<IElement>> ContentCandidates(IReadOnlyList<IElement> elements) =>
        Rules.Where(rule => rule.Region == PageRegion.Content).Select(rule => (IReadOnlyList<IElement>)[.. elements.Where(rule.Fits)]);

    /// <summary>The words of a name such as <c>post-author</c>, <c>post__author</c> or <c>postAuthor</c>, in lower case.</summary>
    public static IEnumerable<string> WordsOf(string name) => Word().Matches(name).Select(match => match.Value.ToLowerInvariant());

    private static PageRegion Firmer(PageRegion known, PageRegion found) =>
        known == PageRegion.None || (found != PageRegion.None && Array.IndexOf(Firmest, found) < Array.IndexOf(Firmest, known)) ? found : known;

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed class NameRules(IEnumerable<Rule> rules)
    {
        private readonly Rule[] prefixes = [.. rules.Where(rule => rule.IsPrefix)];
        private readonly Dictionary<string, PageRegion> names = rules.Where(rule => !rule.IsPrefix).GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Region, StringComparer.OrdinalIgnoreCase);

        public PageRegion Of(string? name)
        {
            if (string.IsNullOrEmpty(name))
            {
                return PageRegion.None;
            }

            var prefix = Array.Find(prefixes, rule => name.StartsWith(rule.Name, StringComparison.OrdinalIgnoreCase))?.Region ?? PageRegion.None;
            return Firmer(names.GetValueOrDefault(name), prefix);
        }
    }

    private sealed class Rule(PageRegion region, string by, string value)
    {
        public PageRegion Region { get; } = region;

        public string By { get; } = by is "tag" or "role" or "id" or "class" or "word" ? by : throw new InvalidDataException($"data/cues/page-regions.tsv: '{by}' is no way to know a region.");

        public string Value { get; } = value;

        public bool IsPrefix { get; } = value.EndsWith('*');

        public string Name { get; } = value.TrimEnd('*');

        public bool Fits(IElement element) => By switch
        {
            "tag" => Is(element.LocalName),
            "role" => Is(element.GetAttribute("role")),
            "id" => Is(element.Id),
            _ => element.ClassList.Any(Is),
        };

        private bool Is(string? given) =>
            given is not null && (IsPrefix ? given.StartsWith(Name, StringComparison.OrdinalIgnoreCase) : given.Equals(Name, StringComparison.OrdinalIgnoreCase));
    }
}
