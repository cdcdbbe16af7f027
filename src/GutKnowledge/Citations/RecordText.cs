using System.Globalization;
using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>Values of records as every file form reads them.</summary>
internal static partial class RecordText
{
    /// <summary>White space folded to single blanks; null when nothing is left.</summary>
    public static string? Folded(string? text) => text is null ? null : IsFolded(text) ? text : WhiteSpace().Replace(text, " ").Trim() is { Length: > 0 } folded ? folded : null;

    /// <summary>The first year in a date of any form: "2012", "2012-03-01", "2012/03/", "March 2012".</summary>
    public static int? Year(string? date) =>
        date is { Length: 4 } && date[0] is '1' or '2' && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var bare) ? bare
        : date is not null && AnyYear().Match(date) is { Success: true } year ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>"PMC" and the number, wherever it stands in the text.</summary>
    public static string? Pmcid(string? text) => text is not null && PmcKey().Match(text) is { Success: true } key ? key.Value.ToUpperInvariant() : null;

    /// <summary>The record's own PMID where a line of its remark is nothing else, as reference managers keep it there: "PMID: 22109896". One in a sentence may be that of an erratum.</summary>
    public static Pmid? NotedPmid(string? note) =>
        note is not null && PmidLine().Match(note) is { Success: true } line && Citations.Pmid.TryParse(line.Value, out var pmid) ? pmid : null;

    /// <inheritdoc cref="NotedPmid"/>
    public static string? NotedPmcid(string? note) => note is not null && PmcidLine().Match(note) is { Success: true } line ? Pmcid(line.Value) : null;

    // Most values are, and the bundled catalogue has thousands.
    private static bool IsFolded(string text)
    {
        var wasBlank = true;
        foreach (var c in text)
        {
            var isBlank = c == ' ';
            if ((isBlank && wasBlank) || (!isBlank && char.IsWhiteSpace(c)))
            {
                return false;
            }

            wasBlank = isBlank;
        }

        return !wasBlank;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^[ \t]*PMID: ?[1-9][0-9]{0,7}[ \t]*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PmidLine();

    [GeneratedRegex(@"^[ \t]*PMCID: ?PMC[0-9]{2,9}[ \t]*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PmcidLine();

    [GeneratedRegex(@"(?<![0-9])[12][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\bPMC[0-9]{2,9}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmcKey();
}
