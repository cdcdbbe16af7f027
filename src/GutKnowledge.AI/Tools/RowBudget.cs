using System.Globalization;

namespace GutKnowledge.AI.Tools;

/// <summary>How many rows fit into the characters that a caller wants at the most. The head of a result and one row are always there, or nobody could go on; the urgent notices are not counted.</summary>
internal static class RowBudget
{
    // "truncated":{...} with its numbers, and what separates the rest.
    private const int Reserved = 150;

    public static NumberParameter Parameter { get; } = new("maxCharacters", string.Empty, usual: 6000, least: 500, most: 100_000);

    /// <summary>The rows from a number on.</summary>
    /// <exception cref="ToolMistakeException">There are not so many.</exception>
    public static IReadOnlyList<T> From<T>(IReadOnlyList<T> rows, int from) => from <= Math.Max(1, rows.Count)
        ? [.. rows.Skip(from - 1)]
        : throw new ToolMistakeException(string.Create(CultureInfo.InvariantCulture, $"'from' is {from}, but there are only {rows.Count}."));

    /// <param name="rows">The rows.</param>
    /// <param name="head">The result without them.</param>
    /// <param name="most">How long the result may be, in characters of JSON.</param>
    /// <param name="lengthOf">How long a row is.</param>
    public static int Fit<T>(IReadOnlyList<T> rows, ToolResult head, int most, Func<T, int> lengthOf)
    {
        var room = most - ToolJson.Write(head).Length - Reserved;
        for (var i = 0; i < rows.Count; i++)
        {
            room -= lengthOf(rows[i]);
            if (room < 0 && i > 0)
            {
                return i;
            }
        }

        return rows.Count;
    }

    /// <summary>What to say of the rows that did not fit.</summary>
    /// <param name="from">The number of the first row, from 1.</param>
    /// <param name="shown">How many are shown.</param>
    /// <param name="total">How many there are.</param>
    public static Truncation? Rest(int from, int shown, int total) =>
        from - 1 + shown < total ? new Truncation(shown, total, string.Create(CultureInfo.InvariantCulture, $"from={from + shown}")) : null;
}
