using System.Globalization;
using System.Text.RegularExpressions;

namespace GutKnowledge.Articles;

/// <summary>Days as blogs print them, in English and in ISO 8601; never the machine's culture, never a time zone.</summary>
public static partial class PrintedDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMMM, yyyy", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d",
    ];

    /// <summary>Reads a text that is a day and nothing else; a time behind the day is cut off and a weekday before it is dropped. Of <c>5.7.2023</c> and <c>7/5/2023</c> nobody knows which is the month, so they are no days, but <c>23.07.2023</c> is.</summary>
    public static bool TryParse(string? text, out DateOnly day)
    {
        var trimmed = (text ?? string.Empty).Trim().TrimEnd('.');
        trimmed = Weekday().Replace(trimmed, string.Empty);
        trimmed = OrdinalEnding().Replace(trimmed, "$1").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        trimmed = Time().Replace(trimmed, string.Empty);
        return DateOnly.TryParseExact(trimmed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || TryParseNumbers(trimmed, out day);
    }

    private static bool TryParseNumbers(string text, out DateOnly day)
    {
        var match = Numbers().Match(text);
        var inEuropeanOrder = DateOnly.TryParseExact(match.Value.Replace('/', '.'), "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var european);
        var inAmericanOrder = DateOnly.TryParseExact(match.Value.Replace('/', '.'), "M.d.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var american);
        day = inEuropeanOrder ? european : american;
        return inEuropeanOrder != inAmericanOrder || (inEuropeanOrder && european == american);
    }

    /// <summary>Reads a line such as <c>July 05, 2023 2 min read</c> or <c>Published 5 July 2023</c>.</summary>
    internal static bool TryParseByline(string line, out DateOnly day, out int? minutes)
    {
        var match = Byline().Match(line.Trim());
        minutes = match.Groups["minutes"] is { Success: true } m ? int.Parse(m.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
        day = default;
        return match.Success && TryParse(match.Groups["day"].Value, out day);
    }

    // No lazy loop: the generator of .NET 8 makes code of it that does not compile.
    [GeneratedRegex(@"^(?:(?:published|posted|date)(?: on)?:?\s+)?(?<day>.{3,24}[0-9]{4}|[0-9]{4}[-/][0-9]{2}[-/][0-9]{2})(?:\s*[·|,\-–]?\s*(?<minutes>[0-9]{1,3})\s*min(?:ute)?s?(?: read)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"(?<=[0-9])(?:T|,?\s+(?:at\s+)?)[0-9]{1,2}:[0-9]{2}.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Time();

    [GeneratedRegex(@"^[0-9]{1,2}([./])[0-9]{1,2}\1[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalEnding();
}
