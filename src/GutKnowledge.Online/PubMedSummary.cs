using System.Globalization;
using System.Text.Json;
using GutKnowledge.Citations;

namespace GutKnowledge.Online;

/// <summary>One document summary of PubMed (ESummary, JSON).</summary>
internal static class PubMedSummary
{
    private static readonly string[] Suffixes = ["Jr", "Sr", "2nd", "3rd", "4th"];

    public static Publication? Read(JsonElement summary)
    {
        if (Pmid.TryParse(Text(summary, "uid"), out var pmid) is false)
        {
            return null;
        }

        var ids = Items(summary, "articleids").ToLookup(id => Text(id, "idtype"), id => Text(id, "value"), StringComparer.OrdinalIgnoreCase);
        return new Publication
        {
            Id = "pmid" + pmid,
            Kind = PublicationKind.Article,
            Authors = [.. Items(summary, "authors").Select(Author).OfType<AuthorName>()],
            Year = Text(summary, "pubdate") is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Title = Text(summary, "title")?.TrimEnd('.'),
            Container = Text(summary, "fulljournalname") ?? Text(summary, "source"),
            Volume = Text(summary, "volume"),
            Issue = Text(summary, "issue"),
            Pages = Text(summary, "pages"),
            Doi = Doi.TryParse(ids["doi"].FirstOrDefault(), out var doi) ? doi : null,
            Pmid = pmid,
            Pmcid = ids["pmc"].FirstOrDefault(),
            DesignNote = string.Join("; ", Items(summary, "pubtype").Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()).Where(type => type != "Journal Article")) is { Length: > 0 } types ? types : null,
            IsVerified = true,
        };
    }

    // "van der Berg JA", "Smith J Jr"; a group stands under its name.
    private static AuthorName? Author(JsonElement author)
    {
        if (Text(author, "name") is not { } name)
        {
            return null;
        }

        if (Text(author, "authtype") == "CollectiveName")
        {
            return AuthorName.Group(name);
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = words.Count > 2 && Suffixes.Contains(words[^1]) ? words[^1] : null;
        words.RemoveRange(words.Count - (suffix is null ? 0 : 1), suffix is null ? 0 : 1);
        return words.Count > 1 && words[^1].All(c => char.IsUpper(c) || c == '-')
            ? new AuthorName(string.Join(' ', words.SkipLast(1)), words[^1], suffix)
            : new AuthorName(name);
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
