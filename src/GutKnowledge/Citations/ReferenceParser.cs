using System.Globalization;
using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>Reads printed references in the APA and the Vancouver / AMA order by rules. Thread-safe.</summary>
public static partial class ReferenceParser
{
    /// <summary>Reads one entry; what cannot be read stays null, the printed text is always kept.</summary>
    /// <param name="text">The entry, with or without its number.</param>
    /// <exception cref="ArgumentException">The text is empty or white space.</exception>
    public static Reference Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var printed = WhiteSpace().Replace(text, " ").Trim();
        var numbered = LeadingNumber().Match(printed);
        var body = numbered.Success ? printed[numbered.Length..] : printed;
        var reference = new Reference
        {
            Text = body.Length > 0 ? body : printed,
            Number = numbered.Success ? int.Parse(numbered.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            Doi = Citations.Doi.TryParse(body, out var doi) ? doi : null,
            Pmid = PmidMark().IsMatch(body) && Citations.Pmid.TryParse(body, out var pmid) ? pmid : null,
            Url = Address().Match(body) is { Success: true } url ? url.Value.TrimEnd('.', ',', ';') : null,
        };
        var core = Identifiers().Replace(body, string.Empty).Trim();
        return ReadApa(reference, core) ?? ReadVancouver(reference, core) ?? ReadLoose(reference, core);
    }

    /// <summary>Whether a line has the shape of a reference: authors with initials, a year, and a place of publication or an identifier.</summary>
    public static bool LooksLikeReference(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length is < 30 or > 1500)
        {
            return false;
        }

        var body = line[LeadingNumber().Match(line).Length..];
        var hasPlace = VolumeAndPages().IsMatch(body) || Citations.Doi.TryParse(body, out _) || PmidMark().IsMatch(body);
        return hasPlace && YearAnywhere().IsMatch(body) && StartsWithAuthor().IsMatch(body);
    }

    // Fasano, A. (2012). Leaky gut and autoimmune diseases. Clinical Reviews in Allergy & Immunology, 42(1), 71-78.
    private static Reference? ReadApa(Reference reference, string core)
    {
        var match = Apa().Match(core);
        return !match.Success ? null : reference with
        {
            Authors = Authors(match.Groups["authors"].Value),
            Year = Year(match.Groups["year"].Value),
            Title = Title(match.Groups["title"].Value),
            Container = Optional(match.Groups["container"].Value),
            Volume = Optional(match.Groups["volume"].Value),
            Issue = Optional(match.Groups["issue"].Value),
            Pages = Optional(match.Groups["pages"].Value),
        };
    }

    // Fasano A. Leaky gut and autoimmune diseases. Clinical Reviews in Allergy & Immunology. 2012;42(1):71-78.
    private static Reference? ReadVancouver(Reference reference, string core)
    {
        var match = Vancouver().Match(core);
        return !match.Success ? null : reference with
        {
            Authors = Authors(match.Groups["authors"].Value),
            Title = Title(match.Groups["title"].Value),
            Container = Optional(match.Groups["container"].Value),
            Year = Year(match.Groups["year"].Value),
            Volume = Optional(match.Groups["volume"].Value),
            Issue = Optional(match.Groups["issue"].Value),
            Pages = Optional(match.Groups["pages"].Value),
        };
    }

    // Authors and year alone, when what follows cannot be told apart.
    private static Reference ReadLoose(Reference reference, string core) =>
        AuthorsAndYear().Match(core) is { Success: true } match
            ? reference with { Authors = Authors(match.Groups["authors"].Value), Year = Year(match.Groups["year"].Value) }
            : YearAnywhere().Match(core) is { Success: true } year ? reference with { Year = Year(year.Value) } : reference;

    private static List<string> Authors(string printed)
    {
        var names = new List<string>();
        foreach (Match match in AuthorName().Matches(printed))
        {
            var family = match.Groups["family"].Value.Trim(' ', ',', '.', '&');
            if (family.Length > 1 && !family.Equals("et al", StringComparison.OrdinalIgnoreCase))
            {
                names.Add(family);
            }
        }

        return names;
    }

    private static int Year(string digits) => int.Parse(digits.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Title(string printed) => printed.Trim(' ', '.', '"', '“', '”', '*', '_');

    private static string? Optional(string value)
    {
        var trimmed = value.Trim(' ', '.', ',', ';', ':', '*', '_');
        return trimmed.Length == 0 ? null : trimmed;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^\s*(?:\[(?<n>[0-9]{1,3})\]|\(?(?<n>[0-9]{1,3})[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"\bPMID\b|pubmed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidMark();

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s*(?:https?://\S+|\bdoi:?\s*10\.\S+|\bPMID:?\s*\d+\.?|\bPMCID:?\s*PMC\d+\.?|\bPMC\d+\.?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identifiers();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearAnywhere();

    [GeneratedRegex(@"\d+\s*(?:\(\d+[^)]*\))?\s*[,:]\s*(?:pp?\.\s*)?[A-Za-z]?\d+|\d{4};\s*\d+|\bvol\.?\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndPages();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’\-]+(?: \p{Lu}?[\p{L}'’\-]+){0,2}(?:,\s+\p{Lu}|\s+\p{Lu}{1,3}\b|\s+et al)", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithAuthor();

    [GeneratedRegex(@"^(?<authors>.{2,600}?)\s*\((?<year>(?:19|20)[0-9]{2})[a-z]?(?:,[^)]*)?\)\.?,?\s*(?<title>.+?[.?!])\s+(?<container>[^.]+?)(?:,\s*(?<volume>\d+)\s*(?:\((?<issue>[^)]+)\))?)?(?:,\s*(?:pp?\.\s*)?(?<pages>[A-Za-z]?\d+(?:\s*[-–]\s*[A-Za-z]?\d+)?))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Apa();

    [GeneratedRegex(@"^(?<authors>\p{L}[^()]{2,600}?)\s*\((?<year>(?:19|20)[0-9]{2})[a-z]?(?:,[^)]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorsAndYear();

    [GeneratedRegex(@"^(?<authors>[^.]+(?:\bet al)?)\.\s+(?<title>.+?[.?!])\s+(?<container>.+?)\.?,?\s+(?<year>(?:19|20)[0-9]{2})(?:\s+\w{3}(?:\s+\d{1,2})?)?(?:;\s*(?<volume>\d+)?\s*(?:\((?<issue>[^)]+)\))?)?(?::\s*(?<pages>[A-Za-z]{0,2}\d+(?:\s*[-–]\s*[A-Za-z]{0,2}\d+)?))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Vancouver();

    [GeneratedRegex(@"(?<family>\p{L}[\p{L}'’\-]+(?: \p{L}[\p{L}'’\-]+){0,3}?)(?:,\s*(?:\p{Lu}\.[\s-]?)+|\s+\p{Lu}[\p{Lu}\-]{0,4}\b\.?|(?=\s*(?:,|&|$|\s+et al)))", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorName();
}
