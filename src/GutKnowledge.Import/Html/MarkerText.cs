using System.Text;
using System.Text.RegularExpressions;

namespace GutKnowledge.Import.Html;

/// <summary>Tells citation markers from exponents and other small digits.</summary>
internal static partial class MarkerText
{
    private const string ClosingPunctuation = ".,;:!?)]}\"'”’»%…";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The numbers of a marker such as <c>1</c>, <c>(2, 3)</c> or <c>[4–6]</c>, without brackets; null when it is none.</summary>
    public static string? Numbers(string text) => Marker().Match(text.Trim()) is { Success: true } match ? match.Groups["numbers"].Value.Trim() : null;

    /// <summary>The sign of a note such as <c>a</c>, <c>[b]</c>, <c>*</c> or <c>note 1</c>, without brackets; null when it is none.</summary>
    public static string? Note(string text) => NoteSign().Match(text) is { Success: true } match ? match.Groups["sign"].Value : null;

    /// <summary>Whether a marker may stand behind <paramref name="before"/>: behind a word of three letters or closing punctuation.</summary>
    public static bool MayFollow(StringBuilder before)
    {
        var end = TrimmedLength(before);
        if (end > 0 && ClosingPunctuation.Contains(before[end - 1], StringComparison.Ordinal))
        {
            return true;
        }

        var letters = 0;
        while (letters < 3 && letters < end && char.IsLetter(before[end - 1 - letters]))
        {
            letters++;
        }

        return letters == 3;
    }

    /// <summary>Whether the text so far ends in a bracket that holds nothing but numbers, so that the next number belongs to it.</summary>
    public static bool IsInsideBracket(StringBuilder before)
    {
        var tail = before.ToString(Math.Max(0, before.Length - 40), Math.Min(40, before.Length));
        return OpenBracket().IsMatch(tail);
    }

    /// <summary>Length without trailing white space.</summary>
    public static int TrimmedLength(StringBuilder text)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>An exponent in raised characters (<c>10⁶</c>); text without digits stays as it is.</summary>
    public static string Exponent(string text) =>
        Digits().IsMatch(text)
            ? string.Concat(text.Trim().Select(c => c switch { '+' => '⁺', '-' or '−' or '–' => '⁻', _ => Raised[c - '0'] }))
            : text;

    /// <summary>Whether the text is nothing but arrows, as the link from a footnote back to the text.</summary>
    public static bool IsWayBack(string text) => Arrows().IsMatch(text);

    [GeneratedRegex(@"^[\[(]?\s*(?<numbers>[0-9]{1,3}(?:\s*[,;–—\-]\s*[0-9]{1,3})*)\s*[\])]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*[\[(]?(?<sign>[a-z]{1,2}|[*†‡§¶]{1,3}|(?:n|nb|note)\s?[0-9]{1,2})[\])]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteSign();

    [GeneratedRegex(@"[\[(][0-9,;\s–—\-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenBracket();

    [GeneratedRegex(@"^\s*[+\-−–]?[0-9]+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\s↩↑^⏎⤴︎\uFE0E\uFE0F]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Arrows();
}
