using System.Buffers;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Where a printed reference shows identifiers and addresses. These are told by their form alone.</summary>
internal static partial class ReferenceIdentifiers
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" <>\"");

    /// <summary>Adds what stands there; of each kind the first.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="fields">Takes the fields.</param>
    /// <param name="taken">Takes the pieces of the text that say nothing else, with what they belong to.</param>
    public static void Find(string text, List<ReferenceField> fields, List<(TextSpan Span, ReferenceLabel Label)> taken)
    {
        if (text.Contains("10", StringComparison.Ordinal) && text.Contains('/') && DoiSpan(text) is { } doi)
        {
            fields.Add(new ReferenceField(ReferenceFieldKind.Doi, doi));
            taken.Add((doi, ReferenceLabel.Doi));
        }

        if (text.Contains("PMID", StringComparison.OrdinalIgnoreCase) || text.Contains("pubmed", StringComparison.OrdinalIgnoreCase))
        {
            Add(ReferenceFieldKind.Pmid, ReferenceLabel.Other, PmidForm().Match(text), fields, taken);
        }

        if (text.Contains("PMC", StringComparison.OrdinalIgnoreCase))
        {
            Add(ReferenceFieldKind.Pmcid, ReferenceLabel.Other, PmcidForm().Match(text), fields, taken);
        }

        if (text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var match in Address().EnumerateMatches(text))
            {
                var span = new TextSpan(match.Index, text.AsSpan(match.Index, match.Length).TrimEnd(".,;:)]>'’”").Length);
                if (!fields.Exists(field => field.Kind == ReferenceFieldKind.Url || field.Span.Overlaps(span)))
                {
                    fields.Add(new ReferenceField(ReferenceFieldKind.Url, span));
                }

                taken.Add((span, fields.Exists(field => field.Kind == ReferenceFieldKind.Doi && field.Span.Overlaps(span)) ? ReferenceLabel.Doi : ReferenceLabel.Url));
            }
        }
    }

    /// <summary>The address in which an identifier is printed; null when all stand for themselves.</summary>
    public static string? Resolver(string text, List<ReferenceField> fields)
    {
        foreach (var field in fields)
        {
            if (field.Kind is ReferenceFieldKind.Doi or ReferenceFieldKind.Pmid or ReferenceFieldKind.Pmcid
                && text.AsSpan(0, field.Span.Start).LastIndexOf("http", StringComparison.OrdinalIgnoreCase) is var start and >= 0
                && text.AsSpan(start, field.Span.Start - start).IndexOfAny(' ', '<', '"') < 0)
            {
                // Up to the identifier's own end, and what an address has behind it ("/", "?term=").
                var behind = text.AsSpan(field.Span.End);
                var length = behind.IndexOfAny(AddressEnds);
                return text[start..(field.Span.End + behind[..(length < 0 ? behind.Length : length)].TrimEnd(".,;:)]>'’”").Length)];
            }
        }

        return null;
    }

    // Where "doi" stands before it a DOI may have lost its shape: "doi: 10. 1093/jb/mvg083".
    private static TextSpan? DoiSpan(string text)
    {
        var match = DoiForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var found = match.Groups["doi"];
        var value = found.ValueSpan;
        if (value.LastIndexOf("PMID", StringComparison.OrdinalIgnoreCase) is var glued and > 0)
        {
            value = value[..glued];
        }

        value = value.TrimEnd(".,;:");
        while (value.EndsWith(")") && value.Count('(') < value.Count(')'))
        {
            value = value[..^1].TrimEnd(".,;:");
        }

        return new TextSpan(found.Index, value.Length);
    }

    private static void Add(ReferenceFieldKind kind, ReferenceLabel label, Match match, List<ReferenceField> fields, List<(TextSpan Span, ReferenceLabel Label)> taken)
    {
        var id = match.Groups["id"];
        if (id.Success && !fields.Exists(field => field.Span.Overlaps(new TextSpan(id.Index, id.Length))))
        {
            fields.Add(new ReferenceField(kind, new TextSpan(id.Index, id.Length)));
            taken.Add((new TextSpan(match.Index, match.Length), label));
        }
    }

    // Crossref's recommended pattern, https://www.crossref.org/blog/dois-and-matching-regular-expressions/, and the same with spaces where "doi" says that it is one.
    [GeneratedRegex(@"\b(?<doi>10\.\d{4,9}/[-._;()/:A-Z0-9]+)|\bdoi:?\s{0,2}(?:[^\s]{1,20} \[pii\] )?(?<doi>10\s?\.\s?\d{4,9}\s?/\s?[-._;()/:A-Z0-9]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiForm();

    [GeneratedRegex(@"\bPMID:?\s{0,2}(?<id>[1-9][0-9]{0,7})(?!\d)|pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?<id>[1-9][0-9]{0,7})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidForm();

    [GeneratedRegex(@"(?:\bPMCID:?\s{0,2})?(?<![\p{L}\p{N}])(?:PMC)?(?<id>PMC[1-9][0-9]{1,7})(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmcidForm();

    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
