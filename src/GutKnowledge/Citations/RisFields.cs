namespace GutKnowledge.Citations;

/// <summary>The tags of one RIS record. Programs use several for the same thing; the first that is filled counts, authors are all kept.</summary>
internal static class RisFields
{
    public const string Unverified = "Not verified";
    public const string Design = "Study design: ";

    public static void Take(List<(string Tag, string Value)> tagged, int line, PublicationIntake intake)
    {
        var fields = tagged.ToLookup(field => field.Tag, field => RecordText.Folded(field.Value), StringComparer.Ordinal);
        var id = First(fields, "ID") ?? string.Empty;
        var publication = Of(fields, id);
        if (publication.Year is null && First(fields, "PY", "Y1", "DA") is { } date)
        {
            intake.Report(line, id.Length > 0 ? id : null, $"no year in \"{date}\"; the record is kept without one.");
        }

        intake.Add(publication, line);
    }

    private static Publication Of(ILookup<string, string?> fields, string id)
    {
        var names = All(fields, "AU", "A1").ToList();
        names = names.Count > 0 ? names : [.. All(fields, "A2", "ED")];
        var note = string.Join('\n', All(fields, "N1"));
        var address = All(fields, "UR", "L1", "L2", "LK").FirstOrDefault();
        return new Publication
        {
            Id = id,
            Kind = KindNames.OfRis(First(fields, "TY") ?? string.Empty),
            Authors = [.. names.Where(name => !AuthorName.IsEtAl(name)).Select(Author)],
            HasFurtherAuthors = names.Any(AuthorName.IsEtAl),
            Year = RecordText.Year(First(fields, "PY")) ?? RecordText.Year(First(fields, "Y1")) ?? RecordText.Year(First(fields, "DA")),
            Title = First(fields, "TI", "T1", "CT"),
            Container = First(fields, "JF", "T2", "JO", "BT", "JA", "J2"),
            Volume = First(fields, "VL"),
            Issue = First(fields, "IS"),
            Pages = Pages(First(fields, "SP"), First(fields, "EP")),
            Doi = Doi.OfField(First(fields, "DO")) ?? (All(fields, "UR", "M3").Select(value => Doi.TryParse(value, out var doi) ? doi : (Doi?)null).FirstOrDefault(doi => doi is not null)),
            Pmid = PubMedKey(fields) ?? RecordText.NotedPmid(note),
            Pmcid = RecordText.Pmcid(First(fields, "C2")) ?? RecordText.NotedPmcid(note),
            Isbn = First(fields, "SN") is { } number && number.Count(char.IsAsciiDigit) >= 10 - (number.EndsWith('X') ? 1 : 0) ? number : null,
            Url = address,
            Note = RecordText.Folded(note),
            DesignNote = All(fields, "C1").FirstOrDefault(value => value.StartsWith(Design, StringComparison.Ordinal)) is { } design ? RecordText.Folded(design[Design.Length..]) : null,
            IsVerified = !All(fields, "C3").Contains(Unverified),
        };
    }

    // "Berg, Jan, Jr."; a group ends with a comma, as EndNote has it, or is a name without one.
    private static AuthorName Author(string name)
    {
        if (name.EndsWith(','))
        {
            return AuthorName.Group(name.TrimEnd(',', ' ') is { Length: > 0 } group ? group : name);
        }

        var parts = name.Split(',', 3, StringSplitOptions.TrimEntries);
        return parts[0].Length == 0 ? new AuthorName(name) : new AuthorName(parts[0], parts.Length > 1 ? RecordText.Folded(parts[1]) : null, parts.Length > 2 ? RecordText.Folded(parts[2]) : null);
    }

    private static string? Pages(string? first, string? last) =>
        first is null || last is null || first == last || first.EndsWith("-" + last, StringComparison.Ordinal) || first.EndsWith("–" + last, StringComparison.Ordinal) ? first ?? last : first + "-" + last;

    // An accession number is PubMed's where the record says so; some programs write it behind "PMID".
    private static Pmid? PubMedKey(ILookup<string, string?> fields)
    {
        var isPubMed = All(fields, "DB", "DP").Any(name => name.Contains("pubmed", StringComparison.OrdinalIgnoreCase) || name.Contains("medline", StringComparison.OrdinalIgnoreCase) || name.Contains("nlm", StringComparison.OrdinalIgnoreCase));
        foreach (var value in All(fields, "AN", "C6", "UR", "L2").Where(value => isPubMed || !value.All(char.IsAsciiDigit)))
        {
            if (Pmid.TryParse(value, out var pmid))
            {
                return pmid;
            }
        }

        return null;
    }

    private static IEnumerable<string> All(ILookup<string, string?> fields, params string[] tags) => tags.SelectMany(tag => fields[tag]).OfType<string>();

    private static string? First(ILookup<string, string?> fields, params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (fields[tag].OfType<string>().FirstOrDefault() is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
