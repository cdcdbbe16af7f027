using GutKnowledge.Search;

namespace GutKnowledge.Evaluation;

/// <summary>How good a ranking is, by the definitions of trec_eval 9. An article that was not judged counts as not relevant.</summary>
/// <param name="NdcgAt10">ndcg_cut_10 (Järvelin and Kekäläinen, ACM TOIS 20(4):422, 2002): the grade is the gain, divided by log2(rank + 1), over the same sum of the best order of all judged articles. Grades below 1 gain nothing.</param>
/// <param name="ReciprocalRankAt10">1 over the rank of the first relevant article; 0 when the first ten hold none. The mean of it is MRR@10.</param>
/// <param name="PrecisionAt5">P_5: relevant articles among the first five, over five even when fewer were found.</param>
/// <param name="RecallAt100">recall_100: relevant articles among the first hundred, over all relevant ones, those that the corpus lacks included.</param>
public sealed record RetrievalMeasures(double NdcgAt10, double ReciprocalRankAt10, double PrecisionAt5, double RecallAt100)
{
    /// <summary>How many places of a ranking any of the measures looks at.</summary>
    public const int Depth = 100;

    private const int Top = 10;
    private const int Few = 5;

    /// <summary>Measures one ranking.</summary>
    /// <param name="ranking">The articles, best first; what stands behind the hundredth is passed over.</param>
    /// <param name="grades">The grades by the articles' keys.</param>
    /// <param name="relevantFrom">The lowest grade that is relevant to the measures other than nDCG, 1 or more.</param>
    public static RetrievalMeasures Of(IReadOnlyList<RankedArticle> ranking, IReadOnlyDictionary<string, int> grades, int relevantFrom = 1)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(grades);
        ArgumentOutOfRangeException.ThrowIfLessThan(relevantFrom, 1);
        List<int> found = [.. ranking.Take(Depth).Select(article => grades.GetValueOrDefault(article.Id.Value))];
        var ideal = Gain(grades.Values.OrderDescending());
        var relevant = grades.Values.Count(IsRelevant);
        return new RetrievalMeasures(
            ideal == 0 ? 0 : Gain(found) / ideal,
            found.FindIndex(IsRelevant) is >= 0 and < Top and var first ? 1.0 / (first + 1) : 0,
            (double)found.Take(Few).Count(IsRelevant) / Few,
            relevant == 0 ? 0 : (double)found.Count(IsRelevant) / relevant);

        bool IsRelevant(int grade) => grade >= relevantFrom;
    }

    /// <summary>The mean of each measure, every question counting the same; zeros without any.</summary>
    public static RetrievalMeasures Mean(IReadOnlyCollection<RetrievalMeasures> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        return measures.Count == 0
            ? new RetrievalMeasures(0, 0, 0, 0)
            : new RetrievalMeasures(measures.Average(m => m.NdcgAt10), measures.Average(m => m.ReciprocalRankAt10), measures.Average(m => m.PrecisionAt5), measures.Average(m => m.RecallAt100));
    }

    private static double Gain(IEnumerable<int> grades) => grades.Take(Top).Select((grade, i) => Math.Max(grade, 0) / Math.Log2(i + 2)).Sum();
}
