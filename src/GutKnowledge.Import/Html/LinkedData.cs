using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>What a page says of its article in JSON-LD (schema.org). What cannot be read is passed over: pages in the wild hold much of it.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Published">The day of publication as written.</param>
/// <param name="Updated">The day of the last change as written.</param>
/// <param name="Author">The authors, with commas between.</param>
/// <param name="ReviewedBy">Who reviewed it.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="ReadingMinutes">How long it takes to read.</param>
/// <param name="Tags">Its keywords.</param>
/// <param name="Products">Names of what the page offers.</param>
internal sealed partial record LinkedData(
    string? Headline, string? Published, string? Updated, string? Author, string? ReviewedBy, string? Publisher, int? ReadingMinutes, IReadOnlyList<string> Tags, IReadOnlyList<string> Products)
{
    private const int Deepest = 8;
    private const int MostThings = 2000;
    private const int MostNames = 100;

    private static readonly HashSet<string> ArticleTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "AnalysisNewsArticle", "AdvertiserContentArticle", "Article", "BlogPosting", "HowTo", "LiveBlogPosting", "MedicalScholarlyArticle", "MedicalWebPage", "NewsArticle", "OpinionNewsArticle",
        "Recipe", "Report", "ReportageNewsArticle", "ReviewNewsArticle", "ScholarlyArticle", "SocialMediaPosting", "TechArticle",
    };

    /// <summary>Reads the article that the page describes; else what it says of itself as a page.</summary>
    public static LinkedData Read(IDocument page)
    {
        var things = new List<JsonElement>();
        foreach (var value in page.QuerySelectorAll("script[type*='ld+json']").SelectMany(script => LenientJson.Values(script.TextContent)))
        {
            Collect(value, 0, things);
        }

        var byId = things.Where(thing => thing.EnumerateObject().Skip(1).Any() && Id(thing) is not null).ToLookup(thing => Id(thing)!, StringComparer.Ordinal);
        JsonElement? Find(Func<string, bool> isType) => things.Where(thing => Types(thing).Any(isType)).Select(thing => (JsonElement?)thing).FirstOrDefault();
        var itself = Find(type => type is "WebPage");
        var article = Find(ArticleTypes.Contains);
        string? Text(string key) => Of(article, key) ?? Of(itself, key);
        string? Of(JsonElement? thing, string key) =>
            thing is { } known && known.TryGetProperty(key, out var value) && string.Join(", ", Names(value, byId, 0).Distinct(StringComparer.Ordinal).Take(MostNames)) is { Length: > 0 } text ? text : null;

        return new LinkedData(
            Of(article, "headline"),
            Text("datePublished"),
            Text("dateModified"),
            Text("author") ?? Text("creator"),
            Text("reviewedBy"),
            Text("publisher"),
            Minutes(Text("timeRequired")),
            [.. (article is { } known && known.TryGetProperty("keywords", out var keywords) ? Names(keywords, byId, 0) : []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            [.. things.Where(thing => Types(thing).Contains("Product") && thing.TryGetProperty("offers", out _)).Select(thing => Of(thing, "name")).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static void Collect(JsonElement value, int depth, List<JsonElement> things)
    {
        if (depth > Deepest || things.Count >= MostThings)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, depth + 1, things);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            things.Add(value);
            foreach (var property in value.EnumerateObject())
            {
                Collect(property.Value, depth + 1, things);
            }
        }
    }

    private static string? Id(JsonElement thing) => thing.TryGetProperty("@id", out var id) ? LenientJson.Text(id) : null;

    // A type may be written with its vocabulary: "http://schema.org/Article".
    private static IEnumerable<string> Types(JsonElement thing) =>
        !thing.TryGetProperty("@type", out var type) ? []
        : (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Select(LenientJson.Text).OfType<string>().Select(name => name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..]);

    // A text, a thing with a name, a reference to such a thing, or a list of these. A reference is followed once, so that no ring of them can be walked for ever.
    private static IEnumerable<string> Names(JsonElement value, ILookup<string, JsonElement>? byId, int depth)
    {
        if (depth > Deepest)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany(item => Names(item, byId, depth + 1));
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return LenientJson.Text(value) is { } text ? [text] : [];
        }

        return value.TryGetProperty("name", out var name) ? Names(name, byId, depth + 1)
            : byId is not null && Id(value) is { } id ? byId[id].SelectMany(thing => thing.TryGetProperty("name", out var named) ? Names(named, null, depth + 1) : []).Take(1)
            : [];
    }

    private static int? Minutes(string? duration) =>
        duration is not null && Duration().Match(duration) is { Success: true } match ? int.Parse(match.Groups["minutes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^P?T(?<minutes>[0-9]{1,3})M", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
