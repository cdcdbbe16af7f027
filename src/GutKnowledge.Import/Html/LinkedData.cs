using System.Text.Json;
using AngleSharp.Dom;

namespace GutKnowledge.Import.Html;

/// <summary>What a page says of its article in JSON-LD (schema.org). A block that is not JSON is passed over: pages in the wild hold many.</summary>
internal sealed record LinkedData(string? Published, string? Updated, string? Author, string? Publisher, IReadOnlyList<string> Tags)
{
    private const int Deepest = 6;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] Holders = ["@graph", "mainEntity", "mainEntityOfPage"];
    private static readonly LinkedData Nothing = new(null, null, null, null, []);

    private static readonly HashSet<string> ArticleTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Article", "BlogPosting", "NewsArticle", "MedicalWebPage", "MedicalScholarlyArticle", "ScholarlyArticle", "TechArticle", "Report",
    };

    /// <summary>Reads the first article that the page describes.</summary>
    public static LinkedData Read(IDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").Select(script => ReadScript(script.TextContent)).FirstOrDefault(data => data is not null) ?? Nothing;

    private static LinkedData? ReadScript(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, Lenient);
            return Find(parsed.RootElement, 0) is { } article ? Of(article) : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, or with half of a surrogate pair in a string: the other sources of the page remain.
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(found => found is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return element.TryGetProperty("@type", out var type) && Texts(type).Any(ArticleTypes.Contains)
            ? element
            : Holders
                .Select(key => element.TryGetProperty(key, out var inner) ? Find(inner, depth + 1) : null)
                .FirstOrDefault(found => found is not null);
    }

    private static LinkedData Of(JsonElement article) => new(
        Text(article, "datePublished"),
        Text(article, "dateModified"),
        Text(article, "author"),
        Text(article, "publisher"),
        article.TryGetProperty("keywords", out var keywords) ? [.. Texts(keywords).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] : []);

    private static string? Text(JsonElement article, string key) =>
        article.TryGetProperty(key, out var value) && string.Join(", ", Texts(value)) is { Length: > 0 } text ? text : null;

    // A text, a thing with a name, or a list of these.
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => [text.Trim()],
        JsonValueKind.Object when value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => Texts(name),
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).SelectMany(Texts),
        _ => [],
    };
}
