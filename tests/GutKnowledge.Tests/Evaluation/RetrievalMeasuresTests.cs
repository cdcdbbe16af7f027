using GutKnowledge.Articles;
using GutKnowledge.Evaluation;
using GutKnowledge.Search;

namespace GutKnowledge.Tests.Evaluation;

public sealed class RetrievalMeasuresTests
{
    private const int Digits = 6;

    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 3, ["b"] = 2, ["c"] = 1, ["d"] = 0, ["e"] = 1 };

    // Ranks:  1 d    2 b                3 x (not judged)   4 a                5 c
    // Gain:   0    + 2/log2(3) 1.261860 + 0              + 3/log2(5) 1.292030 + 1/log2(6) 0.386853 = 2.940742
    // Best, a b c e: 3 + 1.261860 + 1/log2(4) 0.5 + 1/log2(5) 0.430677 = 5.192536;  2.940742 / 5.192536 = 0.566340
    // Relevant are a, b, c, e: the first one stands at 2; three of five; three of four.
    [Fact]
    public void Grades_gain_and_places_discount() => Of("d b x a c").Should().Be((0.566340, 0.5, 0.6, 0.75));

    // The gains are the same. Relevant is a alone, at 4.
    [Fact]
    public void A_higher_bar_changes_all_but_the_gain() => Of("d b x a c", relevantFrom: 3).Should().Be((0.566340, 0.25, 0.2, 1));

    // 3 + 2/log2(3) + 1/2 + 1/log2(5) is the best there is.
    [Fact]
    public void The_best_order_has_a_gain_of_1() => Of("a b c e").Should().Be((1, 1, 0.8, 1));

    // 3 / 5.192536 = 0.577752.
    [Fact]
    public void Precision_is_over_five_places_though_only_one_is_filled() => Of("a").Should().Be((0.577752, 1, 0.2, 0.25));

    [Fact]
    public void Nothing_ranked_is_worth_nothing() => Of(string.Empty).Should().Be((0, 0, 0, 0));

    [Fact]
    public void The_eleventh_place_counts_for_recall_alone() => Of("1 2 3 4 5 6 7 8 9 10 a").Should().Be((0, 0, 0, 0.25));

    [Fact]
    public void Behind_the_hundredth_place_nothing_counts()
    {
        Of(string.Join(' ', Enumerable.Range(1, 99)) + " a").Should().Be((0, 0, 0, 0.25));
        Of(string.Join(' ', Enumerable.Range(1, 100)) + " a").Should().Be((0, 0, 0, 0));
    }

    // Twelve are relevant, ten places count: ten relevant ones are the best that ten places can hold, and ten of twelve.
    [Fact]
    public void The_best_order_has_ten_places_too()
    {
        var twelve = Enumerable.Range(1, 12).ToDictionary(i => $"{i}", _ => 1);

        Of("1 2 3 4 5 6 7 8 9 10", twelve).Should().Be((1, 1, 1, 0.833333));
    }

    // 1/log2(3) = 0.630930 over 1: what is marked as spam takes a place and no more.
    [Fact]
    public void A_grade_below_0_takes_nothing_away() => Of("spam a", new() { ["spam"] = -2, ["a"] = 1 }).Should().Be((0.630930, 0.5, 0.2, 1));

    [Fact]
    public void The_mean_counts_every_question_the_same() =>
        RetrievalMeasures.Mean([new(1, 0.5, 0.2, 0), new(0, 1, 0.4, 1)]).Should().Be(new RetrievalMeasures(0.5, 0.75, 0.30000000000000004, 0.5));

    private static (double Ndcg, double ReciprocalRank, double Precision, double Recall) Of(string ranking, Dictionary<string, int>? grades = null, int relevantFrom = 1)
    {
        var articles = ranking.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((id, i) => new RankedArticle(new ArticleId(id), -i)).ToList();
        var found = RetrievalMeasures.Of(articles, grades ?? Grades, relevantFrom);
        return (Math.Round(found.NdcgAt10, Digits), found.ReciprocalRankAt10, found.PrecisionAt5, Math.Round(found.RecallAt100, Digits));
    }
}
