using System.Globalization;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>LaTeX's commands by what they print (<c>data/bibliography/latex.tsv</c>).</summary>
internal sealed class LatexCommands
{
    public LatexCommands(DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var command = row.Filled("command");
            switch (row["kind"])
            {
                case "accent":
                    Accents.Add(command, new LatexAccent(row.Filled("text")));
                    break;
                case "symbol":
                    Symbols.Add(command, row.Filled("text"));
                    break;
                case "keep":
                    Kept.Add(command);
                    break;
                case "drop":
                    Dropped.Add(command);
                    break;
                default:
                    throw new InvalidDataException($"{row.Place}: there is no kind '{row["kind"]}'.");
            }
        }
    }

    public Dictionary<string, LatexAccent> Accents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Symbols { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Dropped { get; } = new(StringComparer.Ordinal);
}

/// <summary>An accent and the letters that have it. Not String.Normalize: what it composes depends on the host's globalization mode.</summary>
internal sealed class LatexAccent
{
    private readonly char mark;
    private readonly Dictionary<char, char> composed = [];

    /// <param name="cell">The combining mark's number, then pairs of a letter and the character of both: "0301 aá eé".</param>
    public LatexAccent(string cell)
    {
        var parts = cell.Split(' ');
        mark = (char)int.Parse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        foreach (var pair in parts.Skip(1))
        {
            composed.Add(pair[0], pair[1]);
        }
    }

    /// <summary>The text with the accent on its first letter. "\'{\i}" is an i with an accent instead of its dot.</summary>
    public string On(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var letter = text[0] switch { 'ı' => 'i', 'ȷ' => 'j', var other => other };
        var end = char.IsHighSurrogate(letter) && text.Length > 1 ? 2 : 1;
        return composed.TryGetValue(letter, out var accented) ? accented + text[1..] : letter + text[1..end] + mark + text[end..];
    }
}
