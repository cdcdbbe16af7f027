using System.Globalization;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>What became of each file, then of all.</summary>
internal static class ImportView
{
    /// <summary>With more files than this, the table names only those that did not simply go in.</summary>
    private const int LongestTable = 100;

    public static void Write(IAnsiConsole output, ImportReport report, string index)
    {
        var rows = report.Results.Count <= LongestTable ? report.Results : [.. report.Results.Where(result => result.Status is ImportStatus.Replaced or ImportStatus.Failed)];
        if (rows.Count > 0)
        {
            output.Write(TableOf(rows));
        }

        var cross = Glyphs.For(output).Cross + " ";
        foreach (var failed in report.Results.Where(result => result.Error is not null))
        {
            output.Write(new Hanging(cross, new string(' ', cross.Length), Palette.Bad, new Paragraph(SafeText.Line(failed.Error!))));
        }

        var counts = string.Create(CultureInfo.InvariantCulture, $"{report.Added} added, {report.Replaced} replaced, {report.Unchanged} unchanged, {report.Failed} failed");
        var pace = string.Create(CultureInfo.InvariantCulture, $"{report.Seconds:0.00} s, {report.ArticlesPerSecond:0} articles/s");
        output.Write(Hanging.Indent(0, new Paragraph().Append(counts, Palette.Title).Append($"  ({pace})", Palette.Quiet)));
        if (report.Failed < report.Results.Count)
        {
            output.Write(Hanging.Indent(0, new Paragraph(SafeText.Line($"Now ask them: gut ask \"bloated after meals\" --index {index}"), Palette.Quiet)));
        }
    }

    private static Table TableOf(IReadOnlyList<ImportEntry> rows)
    {
        var table = PlainTable.With(PlainTable.Narrow("Status"), PlainTable.Column("Title"), PlainTable.Narrow("Date"), PlainTable.Number("Refs"), PlainTable.Column("Source"));
        foreach (var row in rows)
        {
            table.AddRow(
                new Paragraph(Words.Of(row.Status), StyleOf(row.Status)),
                new Paragraph(SafeText.Line(row.Title ?? string.Empty)),
                new Paragraph(row.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty),
                new Paragraph(row.References?.ToString(CultureInfo.InvariantCulture) ?? string.Empty),
                new Paragraph(SafeText.Line(row.Source), Palette.Quiet));
        }

        return table;
    }

    private static Style StyleOf(ImportStatus status) => status switch
    {
        ImportStatus.Added => Palette.Good,
        ImportStatus.Replaced => Palette.Careful,
        ImportStatus.Failed => Palette.Bad,
        _ => Palette.Quiet,
    };
}
