using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>A Digital Object Identifier in its canonical form: lower case, without resolver or prefix, such as <c>10.1007/s12016-011-8291-x</c>.</summary>
[JsonConverter(typeof(DoiJsonConverter))]
public readonly partial record struct Doi
{
    private readonly string? value;

    private Doi(string value) => this.value = value;

    /// <summary>The identifier, or an empty string for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>The address that resolves the identifier.</summary>
    public string Url => "https://doi.org/" + Value;

    /// <summary>Reads the first DOI in <paramref name="text"/>: bare, behind <c>doi:</c>, or as an address of doi.org.</summary>
    /// <returns>False when there is none. Closing punctuation is not part of it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Doi doi)
    {
        var match = text is null ? Match.Empty : Pattern().Match(text);
        doi = match.Success ? new Doi(TrimClosing(match.Value).ToLowerInvariant()) : default;
        return match.Success;
    }

    /// <summary>
    /// The DOI of a field of a record, which is nothing else: characters that would end it in running text belong to it, such as those of Wiley's old
    /// ones, <c>10.1002/(SICI)1097-0258(19980815)17:15&lt;1661::AID-SIM968&gt;3.0.CO;2-2</c>.
    /// </summary>
    internal static Doi? OfField(string? field) =>
        field is not null && Whole().Match(field) is { Success: true } match ? new Doi(TrimClosing(match.Groups["doi"].Value).ToLowerInvariant())
        : TryParse(field, out var doi) ? doi : null;

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">There is no DOI in the text.</exception>
    public static Doi Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var doi) ? doi : throw new FormatException($"There is no DOI in '{text}'.");
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    // Crossref's recommended pattern, https://www.crossref.org/blog/dois-and-matching-regular-expressions/
    [GeneratedRegex(@"\b10\.\d{4,9}/[-._;()/:A-Z0-9]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\s*(?:doi:?\s*)?(?<doi>10\.[0-9]{4,9}/[^\s""{}\\?#]+)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    private static string TrimClosing(string found)
    {
        var doi = found.TrimEnd('.', ',', ';', ':');
        return doi.EndsWith(')') && doi.Count(c => c == '(') < doi.Count(c => c == ')') ? doi[..^1].TrimEnd('.', ',', ';') : doi;
    }
}

internal sealed class DoiJsonConverter() : QuotedValueConverter<Doi>(Doi.Parse, doi => doi.Value);
