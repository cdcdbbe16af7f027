using System.Text;

namespace GutKnowledge.Citations;

/// <summary>
/// Reads the entries of a BibTeX file as BibTeX does (Patashnik, BibTeXing, 1988): what stands outside of entries is comment, braces count wherever they
/// stand in a value, values are joined with <c>#</c>. What BibTeX would stop at is reported, and reading goes on with the next line that begins an entry.
/// </summary>
internal sealed class BibTexReader(string text, PublicationIntake intake)
{
    // Own limit: abbreviations of abbreviations double with each line, so what they stand for may only be so many times the file.
    private const int MostExpansion = 16;
    private const int AlwaysExpanded = 100_000;

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly BibTexScanner scanner = new(text);

    // Every style of BibTeX defines the months.
    private readonly Dictionary<string, string> abbreviations = Months.ToDictionary(month => month[..3], StringComparer.OrdinalIgnoreCase);
    private long expanded;

    public List<BibTexEntry> Read()
    {
        var entries = new List<BibTexEntry>();
        while (scanner.NextEntry() is { } type)
        {
            var line = scanner.Line;
            scanner.Open();
            switch (type.ToUpperInvariant())
            {
                case "COMMENT" or "PREAMBLE":
                    if (!scanner.SkipGroup())
                    {
                        intake.Report(line, null, $"@{type} is never closed; what it holds is passed over.");
                    }

                    break;
                case "STRING":
                    ReadAbbreviation(line);
                    break;
                default:
                    var entry = new BibTexEntry(type, scanner.Key(), line);
                    ReadFields(entry);
                    entry.JoinAuthors();
                    entries.Add(entry);
                    break;
            }
        }

        return entries;
    }

    private void ReadAbbreviation(int line)
    {
        var name = scanner.Name();
        if (name.Length > 0 && scanner.Take('=') && Value(null) is { } value)
        {
            abbreviations[name] = value;
            _ = scanner.TakeClosing();
        }
        else
        {
            intake.Report(line, null, "@string without a name and a value; left out.");
        }
    }

    private void ReadFields(BibTexEntry entry)
    {
        while (true)
        {
            while (scanner.Take(','))
            {
            }

            if (scanner.TakeClosing())
            {
                return;
            }

            var line = scanner.Line;
            if (scanner.IsAtEntryOrEnd)
            {
                intake.Report(entry.Line, entry.Key, "the entry is never closed; what could be read of it is kept.");
                return;
            }

            var name = scanner.Name();
            if (name.Length == 0 || !scanner.Take('='))
            {
                intake.Report(line, entry.Key, (name.Length == 0 ? "a field has no name" : $"\"{name}\" has no value") + "; what was read before it is kept.");
                scanner.SkipToEntry();
                return;
            }

            var value = Value(entry);
            if (value is null)
            {
                intake.Report(line, entry.Key, $"the value of \"{name}\" is missing or never closed; what was read before it is kept.");
                scanner.SkipToEntry();
                return;
            }

            Put(entry, name, value, line);
        }
    }

    private void Put(BibTexEntry entry, string name, string value, int line)
    {
        if (entry.Fields.TryAdd(name, value))
        {
            return;
        }

        if (name.Equals("author", StringComparison.OrdinalIgnoreCase))
        {
            entry.FurtherAuthors.Add(value);
        }
        else if (entry.Fields[name] != value)
        {
            intake.Report(line, entry.Key, $"\"{name}\" stands twice; the first is kept.");
        }
    }

    private string? Value(BibTexEntry? entry)
    {
        var value = new StringBuilder();
        do
        {
            var line = scanner.Line;
            var (kind, part) = scanner.Part();
            if (kind == BibTexPart.None)
            {
                return null;
            }

            if (kind == BibTexPart.Name)
            {
                if (!abbreviations.TryGetValue(part, out var meant))
                {
                    intake.Report(line, entry?.Key, $"the abbreviation \"{part}\" is not defined before it; taken as it stands.");
                }

                expanded += meant?.Length ?? 0;
                if (expanded > AlwaysExpanded + ((long)text.Length * MostExpansion))
                {
                    intake.Report(line, entry?.Key, $"the abbreviations stand for many times the whole file; \"{part}\" is taken as it stands.");
                    meant = null;
                }

                part = meant ?? part;
            }

            value.Append(part);
        }
        while (scanner.Take('#'));
        return value.ToString();
    }
}
