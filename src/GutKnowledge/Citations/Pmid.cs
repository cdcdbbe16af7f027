using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>A PubMed identifier: a positive number of up to eight digits.</summary>
/// <param name="Value">The number.</param>
[JsonConverter(typeof(PmidJsonConverter))]
public readonly partial record struct Pmid(int Value)
{
    /// <summary>The address of the record.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"https://pubmed.ncbi.nlm.nih.gov/{Value}/");

    /// <summary>Reads the first PMID in <paramref name="text"/>: behind <c>PMID</c>, as an address of PubMed, or the bare number when the text is nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Pmid pmid)
    {
        var match = text is null ? Match.Empty : Pattern().Match(text);
        pmid = match.Success ? new Pmid(int.Parse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) : default;
        return match.Success;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:\bPMID:?\s*|pubmed(?:\.ncbi\.nlm\.nih\.gov)?/|^\s*)(?<id>[1-9][0-9]{0,7})(?!\d)(?(?<=^\s*\d+)\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed class PmidJsonConverter() : QuotedValueConverter<Pmid>(text => Pmid.TryParse(text, out var pmid) ? pmid : throw new FormatException($"'{text}' is no PMID."), pmid => pmid.ToString());
