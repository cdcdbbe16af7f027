using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>A PubMed Central identifier such as <c>PMC3458511</c>.</summary>
[JsonConverter(typeof(PmcidJsonConverter))]
public readonly partial record struct Pmcid
{
    private readonly string? value;

    private Pmcid(string value) => this.value = value;

    /// <summary>The identifier with its letters, or an empty string for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>The address of the full text.</summary>
    public string Url => $"https://pmc.ncbi.nlm.nih.gov/articles/{Value}/";

    /// <summary>Reads the first identifier in <paramref name="text"/>: <c>PMC</c> and two to eight digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Pmcid pmcid)
    {
        var match = text is null ? Match.Empty : Pattern().Match(text);
        pmcid = match.Success ? new Pmcid("PMC" + match.Groups["number"].Value) : default;
        return match.Success;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:PMC)?PMC(?<number>[1-9][0-9]{1,7})(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed class PmcidJsonConverter() : QuotedValueConverter<Pmcid>(text => Pmcid.TryParse(text, out var pmcid) ? pmcid : throw new FormatException($"'{text}' is no PMCID."), pmcid => pmcid.Value);
