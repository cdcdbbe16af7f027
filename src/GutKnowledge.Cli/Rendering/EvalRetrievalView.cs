using System.Globalization;
using GutKnowledge.Cli.Json;
using GutKnowledge.Evaluation;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A report on the ranking of a corpus.</summary>
internal static class EvalRetrievalView
{
    private static readonly (string Name, Func<RetrievalMeasures, double> Of)[] Measures =
    [
        ("nDCG@10", measures => measures.NdcgAt10),
        ("MRR@10", measures => measures.ReciprocalRankAt10),
        ("P@5", measures => measures.PrecisionAt5),
        ("Recall@100", measures => measures.RecallAt100),
    ];

    public static void Write(IAnsiConsole output, RetrievalOutput found)
    {
        var report = found.Report;
        EvalView.Line(output, "articles", Text($"{found.Articles}; {found.NotInCorpus} relevant ones are not among them"));
        EvalView.Line(output, "questions", Text($"{report.Queries}, nothing ranked for {report.Unranked}; {report.LeftOut} more without an article of grade {found.RelevantFrom} or higher are left out"));
        foreach (var (name, of) in Measures)
        {
            EvalView.Line(output, name, found.Comparison is { } other
                ? Text($"{of(report.Mean):0.0000}  earlier {of(other.Other):0.0000}  {of(report.Mean) - of(other.Other):+0.0000;-0.0000;0.0000}")
                : Text($"{of(report.Mean):0.0000}"));
        }

        if (found.Comparison is { } comparison)
        {
            EvalView.Line(output, "nDCG@10, difference", Text(
                $"{comparison.Difference:+0.0000;-0.0000;0.0000}, p {comparison.P:0.0000} (paired randomisation test, {comparison.Permutations} permutations); {comparison.Better} questions better, {comparison.Worse} worse"));
        }

        EvalView.Line(output, "time", Text($"{found.IndexingSeconds:0.0} s to index, {found.RankingSeconds:0.0} s to rank ({found.RankingSeconds * 1000 / report.Queries:0.0} ms a question)"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
