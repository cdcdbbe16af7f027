using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>
/// Reads printed references: identifiers and addresses by their form, everything else by a linear-chain model of their words and punctuation (<see cref="ReferenceLabeller"/>), trained on AnyStyle's
/// labelled references. Thread-safe.
/// </summary>
public static partial class ReferenceParser
{
    /// <summary>No reference is longer; of a longer text the beginning is read and all of it is kept.</summary>
    private const int LongestRead = 4000;

    /// <summary>Reads one entry; what cannot be read stays null, the printed text is always kept.</summary>
    /// <param name="text">The entry, with or without its number.</param>
    /// <exception cref="ArgumentException">The text is empty or white space.</exception>
    public static Reference Parse(string text) => Read(text).Reference;

    /// <summary>As <see cref="Parse"/>, with the place of each field in <see cref="Reference.Text"/>.</summary>
    /// <param name="text">The entry, with or without its number.</param>
    /// <exception cref="ArgumentException">The text is empty or white space.</exception>
    public static ParsedReference Read(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Read(text, ReferenceLabeller.Default);
    }

    /// <summary>Reads one entry, which is not empty, with another model.</summary>
    internal static ParsedReference Read(string text, ReferenceLabeller labeller)
    {
        var printed = IsFolded(text) ? text : WhiteSpace().Replace(text, " ").Trim();
        var numbered = LeadingNumber().Match(printed);
        var body = numbered.Success && numbered.Length < printed.Length ? printed[numbered.Length..] : printed;
        var read = body.Length <= LongestRead ? body : body[..LongestRead];

        var fields = new List<ReferenceField>(12);
        var taken = new List<(TextSpan Span, ReferenceLabel Label)>();
        ReferenceIdentifiers.Find(read, fields, taken);
        labeller.Find(read, taken, fields);
        fields.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new ParsedReference(Fill(new Reference { Text = body, Number = numbered.Success ? int.Parse(numbered.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null }, fields), fields);
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
        var hasPlace = VolumeAndPages().IsMatch(body) || Doi.TryParse(body, out _) || PmidMark().IsMatch(body);
        return hasPlace && YearAnywhere().IsMatch(body) && StartsWithAuthor().IsMatch(body);
    }

    private static Reference Fill(Reference reference, List<ReferenceField> fields)
    {
        var text = reference.Text;
        string? Of(ReferenceFieldKind kind)
        {
            foreach (var field in fields)
            {
                if (field.Kind == kind)
                {
                    return field.Span.In(text);
                }
            }

            return null;
        }

        return reference with
        {
            Authors = Of(ReferenceFieldKind.Authors) is { } authors ? AuthorNames.Families(authors) : [],
            Year = Of(ReferenceFieldKind.Year) is { } year ? int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            Title = Of(ReferenceFieldKind.Title),
            Container = Of(ReferenceFieldKind.Container),
            Volume = Of(ReferenceFieldKind.Volume),
            Issue = Of(ReferenceFieldKind.Issue),
            Pages = Of(ReferenceFieldKind.Pages),
            Doi = Of(ReferenceFieldKind.Doi) is { } printed && Doi.TryParse(printed.Replace(" ", string.Empty, StringComparison.Ordinal), out var doi) ? doi : null,
            Pmid = Of(ReferenceFieldKind.Pmid) is { } digits ? new Pmid(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)) : null,
            Pmcid = Pmcid.TryParse(Of(ReferenceFieldKind.Pmcid), out var pmcid) ? pmcid : null,
            Url = Of(ReferenceFieldKind.Url) ?? ReferenceIdentifiers.Resolver(text, fields),
        };
    }

    private static bool IsFolded(string text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || last == ' '))
            {
                return false;
            }

            last = c;
        }

        return last != ' ';
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^\s*(?:\[(?<n>[0-9]{1,3})\]|\(?(?<n>[0-9]{1,3})[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"\bPMID\b|pubmed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidMark();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearAnywhere();

    [GeneratedRegex(@"\d+\s*(?:\(\d+[^)]*\))?\s*[,:]\s*(?:pp?\.\s*)?[A-Za-z]?\d+|\d{4};\s*\d+|\bvol\.?\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndPages();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’\-]+(?: \p{Lu}?[\p{L}'’\-]+){0,2}(?:,\s+\p{Lu}|\s+\p{Lu}{1,3}\b|\s+et al)", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithAuthor();
}
