using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>BibTeX's entries as publications, with the fields of BibTeX and biblatex.</summary>
internal static partial class BibTexPublications
{
    // What an entry takes over is copied for each; no title of a book is longer.
    private const int LongestInherited = 4000;

    public static void Read(string text, PublicationIntake intake)
    {
        var entries = new BibTexReader(text, intake).Read();
        var byKey = entries.Where(entry => entry.Key.Length > 0).DistinctBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(entry => entry.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            Inherit(entry, byKey);
            if (entry.Key.Length == 0)
            {
                intake.Report(entry.Line, null, "the entry has no key.");
            }

            var publication = Of(entry);
            if (publication.Year is null && (Raw(entry, "year") ?? Raw(entry, "date")) is { } date)
            {
                intake.Report(entry.Line, entry.Key, $"no year in \"{date}\"; the record is kept without one.");
            }

            intake.Add(publication, entry.Line);
        }
    }

    private static Publication Of(BibTexEntry entry)
    {
        var (authors, hasMore) = BibTexNames.Read(Raw(entry, "author") ?? Raw(entry, "editor") ?? string.Empty);
        var note = Raw(entry, "note");
        var address = Verbatim(Raw(entry, "url"));
        var title = Plain(entry, "title");
        return new Publication
        {
            Id = entry.Key,
            Kind = KindNames.OfBibTex(entry.Type),
            Authors = authors,
            HasFurtherAuthors = hasMore,
            Year = RecordText.Year(Plain(entry, "year")) ?? RecordText.Year(Plain(entry, "date")),
            Title = Plain(entry, "subtitle") is { } subtitle && title is not null ? title + ": " + subtitle : title,
            Container = Plain(entry, "journal") ?? Plain(entry, "journaltitle") ?? Plain(entry, "booktitle"),
            Volume = Plain(entry, "volume"),
            Issue = Plain(entry, "number") ?? Plain(entry, "issue"),
            Pages = RecordText.Folded(Raw(entry, "pages") ?? Raw(entry, "eid")) is { } pages ? LatexText.ToPlain(Hyphens().Replace(pages, "-")) : null,
            Doi = Doi.OfField(Verbatim(Raw(entry, "doi"))) ?? (Doi.TryParse(address, out var doi) ? doi : null),
            Pmid = Pmid.TryParse(Plain(entry, "pmid") ?? (IsPubMed(entry) ? Plain(entry, "eprint") : null), out var pmid) ? pmid : RecordText.NotedPmid(note),
            Pmcid = RecordText.Pmcid(Plain(entry, "pmcid")) ?? RecordText.NotedPmcid(note),
            Isbn = Plain(entry, "isbn"),
            Url = address,
            Note = Plain(entry, "note"),
            DesignNote = Plain(entry, "studydesign"),
            IsVerified = Plain(entry, "verified") is not "no",
        };
    }

    // An entry takes from the one it refers to what it does not say itself; the other's title is the title of the whole.
    private static void Inherit(BibTexEntry entry, Dictionary<string, BibTexEntry> byKey)
    {
        if (Raw(entry, "crossref") is { } key && byKey.TryGetValue(key.Trim(), out var whole) && whole != entry)
        {
            foreach (var (name, value) in whole.Fields.Where(field => field.Value.Length <= LongestInherited))
            {
                entry.Fields.TryAdd(name.Equals("title", StringComparison.OrdinalIgnoreCase) ? "booktitle" : name, value);
            }
        }
    }

    private static bool IsPubMed(BibTexEntry entry) => (Raw(entry, "eprinttype") ?? Raw(entry, "archiveprefix"))?.Contains("pubmed", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Raw(BibTexEntry entry, string field) => entry.Fields.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string? Plain(BibTexEntry entry, string field) => Raw(entry, field) is { } value ? LatexText.ToPlain(value) : null;

    // Addresses and DOIs are no text: only what stands before a character to protect it goes.
    private static string? Verbatim(string? value) => value is null ? null : RecordText.Folded(Protected().Replace(value, "${c}").Trim('{', '}', ' '));

    [GeneratedRegex(@"\{?\\(?<c>[_%&#$~])(?:\{\}|\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Protected();

    [GeneratedRegex(@"-{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
