using System.Globalization;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>What became of each file, then of all.</summary>
internal static class ImportView
{
    /// <summary>With more files than this, the table names only those that did not simply go in.</summary>
    private const int LongestTable = 100;

    /// <summary>With more keys than this, only their number is told.</summary>
    private const int LongestList = 20;

    public static void Write(IAnsiConsole output, ImportReport report, string? index)
    {
        var isExplained = report.Results.Any(result => result.Learnt is not null);
        var rows = report.Results.Count <= LongestTable ? report.Results : [.. report.Results.Where(result => result.Status is ImportStatus.Replaced or ImportStatus.Failed)];
        if (rows.Count > 0)
        {
            output.Write(TableOf(rows, isExplained));
        }

        var glyphs = Glyphs.For(output);
        foreach (var result in report.Results)
        {
            foreach (var warning in result.Warnings ?? [])
            {
                Line(output, "! ", Palette.Careful, $"{result.Source}: {warning}");
            }

            if (result.Error is not null)
            {
                Line(output, glyphs.Cross + " ", Palette.Bad, result.Error);
            }
        }

        WriteGone(output, report);
        WriteLeftOut(output, report);
        WriteCounts(output, report);
        if (report.Cited is { } cited)
        {
            CitedCountsView.Write(output, cited);
        }

        if (report.Failed < report.Results.Count && report is { IsDry: false, Cancelled: false })
        {
            output.Write(Hanging.Indent(0, new Paragraph(SafeText.Line($"Now ask them: gut ask \"bloated after meals\" --index {index}"), Palette.Quiet)));
        }
    }

    /// <summary>What was left out on purpose, by what it is.</summary>
    public static void WriteLeftOut(IAnsiConsole output, ImportReport report)
    {
        if (report.LeftOut.Count > 0)
        {
            output.Write(Hanging.Indent(0, new Paragraph(SafeText.Line($"Left out: {string.Join(", ", report.LeftOut.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} {kind.Key}")))}."), Palette.Quiet)));
        }
    }

    private static void WriteGone(IAnsiConsole output, ImportReport report)
    {
        Keys(report.Gone, report.IsPruned ? "is gone from its source and was removed" : "is gone from its source; --prune removes it");
        Keys(report.GoneUnsure, "was not seen this time; its source could not be read whole, so it is kept");

        void Keys(IReadOnlyList<string> keys, string what)
        {
            foreach (var key in keys.Take(LongestList))
            {
                Line(output, "- ", Palette.Careful, $"{key} {what}.");
            }

            if (keys.Count > LongestList)
            {
                Line(output, "- ", Palette.Careful, string.Create(CultureInfo.InvariantCulture, $"and {keys.Count - LongestList} more: each {what}."));
            }
        }
    }

    private static void WriteCounts(IAnsiConsole output, ImportReport report)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{report.Added} added, {report.Replaced} replaced, {report.Unchanged} unchanged, {report.Failed} failed");
        var pace = string.Create(CultureInfo.InvariantCulture, $"{report.Seconds:0.00} s, {report.ArticlesPerSecond:0} articles/s");
        var said = report.IsDry ? "Dry run, nothing was added; it would be: " : report.Cancelled ? "Cancelled; kept: " : string.Empty;
        output.Write(Hanging.Indent(0, new Paragraph().Append(said, Palette.Careful).Append(counts, Palette.Title).Append($"  ({pace})", Palette.Quiet)));
    }

    private static void Line(IAnsiConsole output, string sign, Style style, string text) =>
        output.Write(new Hanging(sign, new string(' ', sign.Length), style, new Paragraph(SafeText.Line(text))));

    private static Table TableOf(IReadOnlyList<ImportEntry> rows, bool isExplained)
    {
        var table = PlainTable.With(PlainTable.Narrow("Status"), PlainTable.Column("Title"), PlainTable.Narrow("Date"), PlainTable.Number("Refs"), PlainTable.Column("Source"));
        if (isExplained)
        {
            table.AddColumn(PlainTable.Column("Learnt from"));
        }

        foreach (var row in rows)
        {
            List<Paragraph> cells =
            [
                new(Words.Of(row.Status), StyleOf(row.Status)),
                new(SafeText.Line(row.Title ?? string.Empty)),
                new(row.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty),
                new(row.References?.ToString(CultureInfo.InvariantCulture) ?? string.Empty),
                new(SafeText.Line(row.Source), Palette.Quiet),
            ];
            if (isExplained)
            {
                cells.Add(new Paragraph(SafeText.Line(string.Join(", ", (row.Learnt ?? new Dictionary<string, string>()).Select(fact => $"{fact.Key}: {fact.Value}"))), Palette.Quiet));
            }

            table.AddRow(cells);
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
