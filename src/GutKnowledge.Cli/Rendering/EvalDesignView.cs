using System.Globalization;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A report on judged study designs.</summary>
internal static class EvalDesignView
{
    public static void Write(IAnsiConsole output, DesignReport report, bool withMisses)
    {
        EvalView.Misses(output, report.Misses, withMisses);
        EvalView.Line(output, "works", string.Create(CultureInfo.InvariantCulture, $"{report.Works}, {report.WithAbstract} with an abstract"));
        Write(output, "title only", report.TitleOnly);
        Write(output, "title and abstract", report.TitleAndAbstract);
    }

    private static void Write(IAnsiConsole output, string read, DesignScores scores)
    {
        output.WriteLine();
        EvalView.Line(output, read, "randomised trial  " + EvalView.Of(scores.RandomisedTrial));
        EvalView.Line(output, "  no design told", EvalView.Of(scores.Unknown));
        foreach (var design in scores.Designs)
        {
            EvalView.Line(output, "  " + design.Design, string.Create(CultureInfo.InvariantCulture, $"found {design.Result.Precision.Total}, typed {design.Result.Recall.Total}, both {design.Result.Recall.Hits}"));
        }
    }
}
