using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Feeds;

/// <summary>The days of feeds and exports: ISO 8601, RFC 822 and Unix milliseconds. The day stays as it is written, without a shift to another time zone.</summary>
internal static partial class EntryDate
{
    /// <summary>Reads a day; false when it is none (31/02) or not written as days are.</summary>
    public static bool TryParse(string text, out DateOnly day)
    {
        var written = text.Trim();
        if (PrintedDate.TryParse(written, out day))
        {
            return true;
        }

        if (Rfc822().Match(written) is { Success: true } mail)
        {
            return PrintedDate.TryParse($"{mail.Groups["day"].Value} {mail.Groups["month"].Value[..3]} {Year(mail.Groups["year"].Value)}", out day);
        }

        if (Milliseconds().IsMatch(written))
        {
            // An instant has no day of its own; UTC's is the only one that is the same everywhere.
            day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture)).UtcDateTime);
            return true;
        }

        return false;
    }

    /// <summary>Whether the source says that there is no day: WordPress writes zeros for an article that was never published.</summary>
    public static bool IsNone(string text) => text.Trim().StartsWith("0000-00-00", StringComparison.Ordinal);

    // RFC 2822, 4.3: two digits below 50 are of this century.
    private static string Year(string year) => year.Length == 4 ? year : (string.CompareOrdinal(year, "50") < 0 ? "20" : "19") + year;

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9},?\s+)?(?<day>[0-9]{1,2})[\s-](?<month>[A-Za-z]{3,9})[\s-](?<year>[0-9]{4}|[0-9]{2})(?:\s+[0-9]{1,2}:.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc822();

    [GeneratedRegex("^[0-9]{12,13}$", RegexOptions.CultureInvariant)]
    private static partial Regex Milliseconds();
}
