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
        EvalView.Line(output, "articles", Text($"{found.Articles}, {found.NotInCorpus} more are relevant but not in the corpus"));
        EvalView.Line(output, "questions", Text($"{report.Queries}, {report.Unranked} without a ranked article"));
        EvalView.Line(output, "questions left out", Text($"{report.LeftOut}, no article is of grade {found.RelevantFrom} or higher"));
        foreach (var (name, of) in Measures)
        {
            EvalView.Line(output, name, found.Comparison is { } other
                ? Text($"{of(report.Mean):0.0000}  earlier {of(other.Other):0.0000}  {of(report.Mean) - of(other.Other):+0.0000;-0.0000;0.0000}")
                : Text($"{of(report.Mean):0.0000}"));
        }

        if (found.Comparison is { } comparison)
        {
            EvalView.Line(output, "difference in nDCG@10", Text($"p {comparison.P:0.0000}; {comparison.Better} questions better, {comparison.Worse} worse"));
            EvalView.Line(output, string.Empty, Text($"(paired randomisation test, {comparison.Permutations} permutations)"));
        }

        EvalView.Line(output, "time", Text($"{found.IndexingSeconds:0.0} s to index, {found.RankingSeconds:0.0} s to rank ({found.RankingSeconds * 1000 / report.Queries:0.0} ms each)"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
