using System.Globalization;
using System.Text.Json;

namespace GutKnowledge.Citations;

/// <summary>One record of CSL-JSON to a <see cref="Publication"/>.</summary>
internal static class CslJson
{
    public static Publication Read(JsonElement item)
    {
        var custom = item.TryGetProperty("custom", out var extra) ? extra : default;
        return new Publication
        {
            Id = item.GetProperty("id").GetString() is { Length: > 0 } id ? id : throw new FormatException("a record has an empty id."),
            Authors = item.TryGetProperty("author", out var authors) ? [.. authors.EnumerateArray().Select(Name).Where(name => name != "et al.")] : [],
            Year = item.TryGetProperty("issued", out var issued) ? issued.GetProperty("date-parts")[0][0].GetInt32() : null,
            Title = Text(item, "title"),
            Container = Text(item, "container-title"),
            Volume = Text(item, "volume"),
            Issue = Text(item, "issue"),
            Pages = Text(item, "page"),
            Doi = Doi.TryParse(Text(item, "DOI"), out var doi) ? doi : null,
            Pmid = Pmid.TryParse(Text(item, "PMID"), out var pmid) ? pmid : null,
            DesignNote = Text(custom, "design"),
            IsVerified = Text(custom, "verified") is null or "yes" or "partial",
        };
    }

    private static string Name(JsonElement author) => Text(author, "family") ?? Text(author, "literal") ?? string.Empty;

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText().ToString(CultureInfo.InvariantCulture)
        : value.GetString();
}
