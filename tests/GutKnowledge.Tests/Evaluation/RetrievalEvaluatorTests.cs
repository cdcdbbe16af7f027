using GutKnowledge.Articles;
using GutKnowledge.Evaluation;
using GutKnowledge.Search;

namespace GutKnowledge.Tests.Evaluation;

public sealed class RetrievalEvaluatorTests
{
    private static readonly RetrievalSet Set = new(
        [new("q1", "one"), new("q2", "two"), new("q3", "not relevant"), new("q4", "not judged")],
        new Dictionary<string, IReadOnlyDictionary<string, int>>
        {
            ["q1"] = new Dictionary<string, int> { ["a"] = 1 },
            ["q2"] = new Dictionary<string, int> { ["a"] = 2, ["b"] = 0 },
            ["q3"] = new Dictionary<string, int> { ["a"] = 0 },
        });

    // q1 has its one article first: all 1, but P@5 is 1 of 5. q2 has nothing: all 0. q3 and q4 have no relevant article and are in no mean.
    [Fact]
    public void A_question_without_a_ranking_counts_and_one_without_a_relevant_article_does_not()
    {
        var report = RetrievalEvaluator.Evaluate(Set, Run(("q1", "a b"), ("q3", "a"), ("q4", "a")));

        report.Should().BeEquivalentTo(new { Queries = 2, LeftOut = 2, Unranked = 1, Mean = new RetrievalMeasures(0.5, 0.5, 0.1, 0.5) });
        report.PerQuery.Select(query => (query.Query, query.Measures.NdcgAt10)).Should().Equal(("q1", 1), ("q2", 0));
    }

    [Fact]
    public void Two_runs_are_compared_on_the_same_questions()
    {
        var better = RetrievalEvaluator.Evaluate(Set, Run(("q1", "a"), ("q2", "a")));
        var worse = RetrievalEvaluator.Evaluate(Set, Run(("q1", "a")));

        var comparison = RetrievalEvaluator.Compare(better, worse);

        // One question differs: either sign of it is as far from 0.
        comparison.Should().Be(new RetrievalComparison(worse.Mean, 0.5, 1, RandomisationTest.Permutations, 1, 0));
        RetrievalEvaluator.Compare(worse, worse).Should().Be(new RetrievalComparison(worse.Mean, 0, 1, RandomisationTest.Permutations, 0, 0));
    }

    [Fact]
    public void Reports_on_other_questions_cannot_be_compared()
    {
        var all = RetrievalEvaluator.Evaluate(Set, Run(("q2", "a")));
        var some = RetrievalEvaluator.Evaluate(Set, Run(("q2", "a")), relevantFrom: 2);
        var compare = () => RetrievalEvaluator.Compare(all, some);

        compare.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Files_that_do_not_belong_together_are_an_error()
    {
        var noGrade = () => RetrievalEvaluator.Evaluate(Set, Run(("q1", "a")), relevantFrom: 3);
        var noQuestion = () => RetrievalEvaluator.Evaluate(Set, Run(("other", "a")));

        noGrade.Should().Throw<InvalidDataException>().WithMessage("no question has an article of grade 3*");
        noQuestion.Should().Throw<InvalidDataException>().WithMessage("the run has none of the questions*");
    }

    private static RetrievalRun Run(params (string Query, string Articles)[] rankings) => new(rankings.ToDictionary(
        ranking => ranking.Query,
        ranking => (IReadOnlyList<RankedArticle>)[.. ranking.Articles.Split(' ').Select((id, i) => new RankedArticle(new ArticleId(id), -i))]));
}
