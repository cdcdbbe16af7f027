using System.Globalization;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A report on judged references.</summary>
internal static class EvalReferencesView
{
    public static void Write(IAnsiConsole output, ReferenceReport report, bool withMisses)
    {
        EvalView.Misses(output, report.Misses, withMisses);
        Write(output, "references", report.All);
        foreach (var field in report.All.ByField)
        {
            EvalView.Line(output, "  " + field.Field, EvalView.Of(field.Result));
        }

        output.WriteLine();
        Write(output, "misses listed", report.Seen);
        output.WriteLine();
        Write(output, "misses never listed", report.Unseen);
    }

    private static void Write(IAnsiConsole output, string name, ReferenceScores scores)
    {
        EvalView.Line(output, name, scores.References.ToString(CultureInfo.InvariantCulture));
        EvalView.Line(output, "  fields, exact", EvalView.Of(scores.Fields));
        EvalView.Line(output, "  four main all right", EvalView.Of(scores.MainFields));
    }
}
