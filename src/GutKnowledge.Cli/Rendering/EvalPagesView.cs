using System.Globalization;
using GutKnowledge.Import.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Reports on judged pages and on judged markers.</summary>
internal static class EvalPagesView
{
    public static void Write(IAnsiConsole output, PageReport report, bool withMisses)
    {
        EvalView.Misses(output, report.Misses, withMisses);
        Write(output, "pages", report.All);
        output.WriteLine();
        Write(output, "whose misses are listed", report.Shown);
        output.WriteLine();
        Write(output, "never listed", report.Unseen);
    }

    public static void Write(IAnsiConsole output, MarkerReport report, bool withMisses)
    {
        EvalView.Misses(output, report.Misses, withMisses);
        EvalView.Line(output, "markers bound", EvalView.Of(report.All));
        EvalView.Line(output, "  on pages", EvalView.Of(report.OnPages));
        EvalView.Line(output, "  words around alone", EvalView.Of(report.InContext));
        EvalView.Line(output, "whose misses are listed", EvalView.Of(report.Shown));
        EvalView.Line(output, "never listed", EvalView.Of(report.Unseen));
    }

    private static void Write(IAnsiConsole output, string pages, PageScores scores)
    {
        EvalView.Line(output, pages, string.Create(CultureInfo.InvariantCulture, $"{scores.Pages}, {scores.Unread} could not be read"));
        EvalView.Line(output, "  words of the text", string.Create(CultureInfo.InvariantCulture, $"F1 {scores.TextF1:0.0000}"));
        EvalView.Line(output, "  title", EvalView.Of(scores.Titles));
        EvalView.Line(output, "  day", EvalView.Of(scores.Dates));
        EvalView.Line(output, "  day invented", EvalView.Of(scores.InventedDates));
        EvalView.Line(output, "  author", EvalView.Of(scores.Authors));
        EvalView.Line(output, "  reference list kept", EvalView.Of(scores.ReferenceLists));
    }
}
