using System.Text;
using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>
/// Reads RIS (Research Information Systems' tagged form, as Reference Manager and EndNote write it): two letters or digits, two blanks, a hyphen, the value.
/// A line without a tag goes on with the one before. What programs leave out or add (one blank, no <c>ER</c>) is read all the same.
/// </summary>
internal sealed partial class RisReader(PublicationIntake intake)
{
    private readonly List<(string Tag, string Value)> fields = [];
    private readonly StringBuilder continuation = new();
    private int start;

    public static void Read(string text, PublicationIntake intake)
    {
        var reader = new RisReader(intake);
        var line = 0;
        foreach (var row in text.Split('\n'))
        {
            line++;
            if (Tagged().Match(row) is { Success: true } match)
            {
                reader.Take(match.Groups["tag"].Value, match.Groups["value"].Value.Trim(), line);
            }
            else if (!string.IsNullOrWhiteSpace(row))
            {
                reader.Continue(row, line);
            }
        }

        reader.End(isSaid: false);
    }

    private void Take(string tag, string value, int line)
    {
        Join();
        if (tag is "ER" or "TY")
        {
            End(isSaid: tag == "ER");
        }

        if (tag == "ER")
        {
            return;
        }

        if (fields.Count == 0)
        {
            start = line;
            if (tag != "TY")
            {
                intake.Report(line, null, "the record does not begin with TY; it is kept.");
            }
        }

        fields.Add((tag, value));
    }

    private void Continue(string row, int line)
    {
        if (fields.Count == 0)
        {
            intake.Report(line, null, "a line outside of a record; left out.");
        }
        else
        {
            continuation.Append(' ').Append(row.Trim());
        }
    }

    private void Join()
    {
        if (continuation.Length > 0)
        {
            fields[^1] = (fields[^1].Tag, fields[^1].Value + continuation);
            continuation.Clear();
        }
    }

    private void End(bool isSaid)
    {
        Join();
        if (fields.Count == 0)
        {
            return;
        }

        if (!isSaid)
        {
            intake.Report(start, null, "the record has no ER at its end; it is kept.");
        }

        RisFields.Take(fields, start, intake);
        fields.Clear();
    }

    [GeneratedRegex(@"^\s?(?<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?<value>.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();
}
