using System.Text.Json;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>The fields of one CSL-JSON record, also as Crossref's REST API gives them: title and container as arrays, groups under <c>name</c>.</summary>
internal static class CslFields
{
    // Crossref leaves the year of "issued" null for what appeared online only.
    private static readonly string[] Dates = ["issued", "published", "published-print", "published-online"];

    public static Publication Publication(JsonElement item, string id)
    {
        var custom = Get(item, "custom") ?? default;
        var note = Get(item, "note") is { ValueKind: JsonValueKind.String } remark ? JsonText.Of(remark) : null;
        var address = Text(item, "URL");
        var (authors, hasMore) = Authors(Get(item, "author") ?? Get(item, "editor"));
        return new Publication
        {
            Id = id,
            Kind = KindNames.OfCsl(Text(item, "type")),
            Authors = authors,
            HasFurtherAuthors = hasMore,
            Year = Dates.Select(name => Year(Get(item, name))).FirstOrDefault(year => year is not null),
            Title = Text(item, "title"),
            Container = Text(item, "container-title"),
            Volume = Text(item, "volume"),
            Issue = Text(item, "issue"),
            Pages = Text(item, "page") ?? Text(item, "number") ?? Text(item, "article-number"),
            Doi = Doi.OfField(Text(item, "DOI")) ?? (Doi.TryParse(address, out var doi) ? doi : null),
            Pmid = Pmid.TryParse(Text(item, "PMID"), out var pmid) ? pmid : RecordText.NotedPmid(note),
            Pmcid = RecordText.Pmcid(Text(item, "PMCID")) ?? RecordText.NotedPmcid(note),
            Isbn = Text(item, "ISBN"),
            Url = address,
            Note = RecordText.Folded(note),
            DesignNote = Text(custom, "design"),
            IsVerified = Text(custom, "verified") is null or "yes" or "partial",
        };
    }

    public static JsonElement? Get(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(JsonElement element, string property) => Get(element, property) is { } value ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => RecordText.Folded(JsonText.Of(value)),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        _ => null,
    };

    // {"date-parts": [[2012, 2]]}, [["2012"]], {"raw": "2012-02"}, {"literal": "c. 2012"}, or the bare date.
    private static int? Year(JsonElement? date)
    {
        if (date is not { } value)
        {
            return null;
        }

        if (Get(value, "date-parts") is { } parts)
        {
            while (parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0)
            {
                parts = parts[0];
            }

            if (RecordText.Year(Text(parts)) is { } year)
            {
                return year;
            }
        }

        return RecordText.Year(Text(value, "raw") ?? Text(value, "literal") ?? Text(value));
    }

    private static (List<AuthorName> Authors, bool HasMore) Authors(JsonElement? list)
    {
        var authors = new List<AuthorName>();
        var hasMore = false;
        if (list is { ValueKind: JsonValueKind.Array } array)
        {
            foreach (var author in array.EnumerateArray())
            {
                var name = Author(author);
                hasMore |= name is not null && AuthorName.IsEtAl(name.Family);
                if (name is not null && !AuthorName.IsEtAl(name.Family))
                {
                    authors.Add(name);
                }
            }
        }

        return (authors, hasMore);
    }

    private static AuthorName? Author(JsonElement author)
    {
        if ((Text(author, "literal") ?? Text(author, "name")) is { } group)
        {
            return AuthorName.Group(group);
        }

        var given = Text(author, "given");
        var family = Text(author, "family") is { } last ? string.Join(' ', new[] { Text(author, "dropping-particle"), Text(author, "non-dropping-particle"), last }.OfType<string>()) : null;
        return family is not null ? new AuthorName(family, given, Text(author, "suffix")) : given is not null ? new AuthorName(given) : Text(author) is { } bare ? new AuthorName(bare) : null;
    }
}
