using System.Globalization;
using System.Text.RegularExpressions;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>A number in figures or in words (<c>data/cues/number-words.tsv</c>).</summary>
/// <param name="Value">Its value; of more digits than a decimal holds, the largest one.</param>
/// <param name="IsShare">Whether it is so many per cent.</param>
internal readonly partial record struct PrintedNumber(decimal Value, bool IsShare)
{
    private const decimal Hundred = 100;
    private const decimal Thousand = 1000;

    private static readonly Dictionary<string, decimal> Words = DataTable.Embedded("cues/number-words.tsv").Rows
        .ToDictionary(row => WordForm.Fold(row.Filled("word")), row => decimal.Parse(row.Filled("value"), CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Whether a folded form is a number.</summary>
    public static bool IsWord(string form) => Words.ContainsKey(form);

    /// <summary>The numbers of a text, in figures first, then in words.</summary>
    public static List<(PrintedNumber Number, TextSpan Span)> Find(string text, IReadOnlyList<Token> tokens)
    {
        var found = new List<(PrintedNumber, TextSpan)>();
        if (tokens.Count == 0)
        {
            return found;
        }

        var (from, to) = (tokens[0].Span.Start, tokens[^1].Span.End);
        for (var match = Figures().Match(text, from, Math.Min(text.Length, to + 1) - from); match.Success; match = match.NextMatch())
        {
            if (match.Groups["number"] is not { Success: true } figures)
            {
                continue;
            }

            var value = decimal.TryParse(figures.Value.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed) ? parsed : decimal.MaxValue;
            found.Add((new PrintedNumber(value, IsPerCent(text, match.Index + match.Length)), new TextSpan(figures.Index, figures.Length)));
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var end = i;
            var (sum, run) = (0m, 0m);
            while (end < tokens.Count && Words.TryGetValue(tokens[end].Form, out var value) && (end == i || tokens[end].Break == TokenBreak.None))
            {
                (sum, run) = value >= Thousand ? (sum + Math.Max(1, run) * value, 0) : value == Hundred ? (sum, Math.Max(1, run) * value) : (sum, run + value);
                end++;

                // Nobody means a row of more; it would not fit a decimal either.
                if (end - i > 6)
                {
                    break;
                }
            }

            if (end > i)
            {
                var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End);
                found.Add((new PrintedNumber(sum + run, IsPerCent(text, span.End)), span));
                i = end - 1;
            }
        }

        return found;
    }

    private static bool IsPerCent(string text, int at) => PerCent().IsMatch(text.AsSpan(at, Math.Min(12, text.Length - at)));

    // No number: what stands alone in round brackets, as the markers of an article do ("(1, 7)"), what belongs to a name ("B12", "omega-3", "2'-FL", "5-HT") or is an ordinal ("1st").
    [GeneratedRegex(@"\((?:\d{1,3}(?:\s?[-–,;]\s?\d{1,3})*)\)|(?<!\p{L}[-’'/]?)(?<!\d[.,/]?)(?<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,30}(?:\.\d{1,9})?)(?!\d|[-’']?\p{Lu}|['’]-|st\b|nd\b|rd\b|th\b|/\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^\s?(?:%|per ?cent)", RegexOptions.CultureInvariant)]
    private static partial Regex PerCent();
}
