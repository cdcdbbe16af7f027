using System.Globalization;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A report on judged sentences.</summary>
internal static class EvalWordingView
{
    public static void Write(IAnsiConsole output, WordingReport report, bool withMisses, bool withCues)
    {
        EvalView.Misses(output, report.Misses, withMisses);
        if (withCues)
        {
            foreach (var cue in report.HedgeCues)
            {
                EvalView.Line(output, SafeText.Line(cue.Cue), $"{EvalView.Of(cue.Precision)}  {cue.OnlyWrong.ToString(CultureInfo.InvariantCulture)} wrong for it alone");
            }

            output.WriteLine();
        }

        if (report.HedgeSentences > 0)
        {
            EvalView.Line(output, "sentences for hedges", report.HedgeSentences.ToString(CultureInfo.InvariantCulture));
            EvalView.Line(output, "hedged", EvalView.Of(report.Hedge));
            EvalView.Line(output, "negated", EvalView.Of(report.Negation));
        }

        if (report.ClaimSentences > 0)
        {
            EvalView.Line(output, "sentences for strength", report.ClaimSentences.ToString(CultureInfo.InvariantCulture));
            foreach (var kind in report.Kinds)
            {
                EvalView.Line(output, "  " + kind.Kind, EvalView.Of(kind.Result));
            }

            EvalView.Line(output, "strength, macro F1", report.MacroF1.ToString("0.000", CultureInfo.InvariantCulture));
        }
    }
}
