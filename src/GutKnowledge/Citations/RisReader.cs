using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>
/// Reads RIS (Research Information Systems' tagged form, as Reference Manager and EndNote write it): two letters or digits, two blanks, a hyphen, the value.
/// A line without a tag goes on with the one before. What programs leave out or add (one blank, no <c>ER</c>) is read all the same.
/// </summary>
internal static partial class RisReader
{
    public static void Read(string text, PublicationIntake intake)
    {
        var fields = new List<(string Tag, string Value)>();
        var (line, start, isOpen) = (0, 0, false);
        foreach (var row in text.Split('\n'))
        {
            line++;
            if (Tagged().Match(row) is not { Success: true } match)
            {
                Continue(fields, row, line, intake);
                continue;
            }

            var (tag, value) = (match.Groups["tag"].Value, match.Groups["value"].Value.Trim());
            if (tag == "TY" && isOpen)
            {
                intake.Report(start, null, "the record has no ER at its end; it is kept.");
                RisFields.Take(fields, start, intake);
            }

            if (tag is "TY" or "ER")
            {
                if (tag == "ER" && fields.Count > 0)
                {
                    RisFields.Take(fields, start, intake);
                }

                fields.Clear();
                (start, isOpen) = (line, tag == "TY");
                if (tag == "TY")
                {
                    fields.Add((tag, value));
                }
            }
            else
            {
                if (fields.Count == 0)
                {
                    intake.Report(line, null, "the record does not begin with TY; it is kept.");
                    (start, isOpen) = (line, true);
                }

                fields.Add((tag, value));
            }
        }

        if (isOpen && fields.Count > 0)
        {
            intake.Report(start, null, "the record has no ER at its end; it is kept.");
            RisFields.Take(fields, start, intake);
        }
    }

    private static void Continue(List<(string Tag, string Value)> fields, string row, int line, PublicationIntake intake)
    {
        if (string.IsNullOrWhiteSpace(row))
        {
            return;
        }

        if (fields.Count == 0)
        {
            intake.Report(line, null, "a line outside of a record; left out.");
            return;
        }

        var (tag, value) = fields[^1];
        fields[^1] = (tag, value + " " + row.Trim());
    }

    [GeneratedRegex(@"^\s?(?<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?<value>.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();
}
