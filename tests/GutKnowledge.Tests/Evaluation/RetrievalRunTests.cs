using GutKnowledge.Articles;
using GutKnowledge.Evaluation;
using GutKnowledge.Search;
using GutKnowledge.Tests.Cli;

namespace GutKnowledge.Tests.Evaluation;

public sealed class RetrievalRunTests
{
    // As trec_eval does: the score alone decides, then the id from high to low; what the rank column says does not matter.
    [Fact]
    public void Scores_order_a_run_and_ids_decide_between_equal_ones()
    {
        var run = Load("q1 Q0 a 1 0.5 x\nq1 Q0 c 2 0.5 x\nq1\tQ0\tb\t3\t5e-1\tx\nq1 Q0 d 4 2 x\nq2 Q0 a 1 -1 x\n");

        run.Rankings["q1"].Select(article => article.Id.Value).Should().Equal("d", "c", "b", "a");
        run.Rankings["q2"].Should().Equal(new RankedArticle(new ArticleId("a"), -1));
    }

    [Fact]
    public void The_order_of_a_ranking_outlives_its_file()
    {
        var run = RetrievalRun.Ask([new("q1", "one"), new("q2", "none")], text => text == "one" ? [Ranked("a", 0.85), Ranked("z", 0.85), Ranked("b", 0.85), Ranked("c", 0.1)] : []);
        using var written = new StringWriter();
        run.Write(written, "mine");

        written.ToString().Should().StartWith("q1\tQ0\ta\t1\t0.85\tmine\nq1\tQ0\tz\t2\t0.84999996\tmine\n");
        var again = Load(written.ToString());
        again.Rankings["q1"].Should().Equal(run.Rankings["q1"]);
        again.Rankings["q1"].Select(article => article.Id.Value).Should().Equal("a", "z", "b", "c");
        again.Rankings.Should().NotContainKey("q2");
    }

    [Theory]
    [InlineData("q1 Q0 a 1 0.5 x\nq1 Q0 a 1 0.5", "run(2): there are 5 columns, not 6.")]
    [InlineData("q1 Q0 a 1 high x", "run(1): 'high' is no score.")]
    [InlineData("q1 Q0 a 1 NaN x", "run(1): 'NaN' is no score.")]
    [InlineData("q1 Q0 a 1 2 x\nq1 Q0 a 2 1 x", "run(2): 'a' was ranked for 'q1' before.")]
    [InlineData("", "run: nothing is ranked in it.")]
    public void A_broken_line_is_named(string content, string message)
    {
        var load = () => Load(content);

        load.Should().Throw<InvalidDataException>().WithMessage("*" + message);
    }

    private static RankedArticle Ranked(string id, double score) => new(new ArticleId(id), score);

    private static RetrievalRun Load(string content)
    {
        using var folder = new TemporaryFolder();
        return RetrievalRun.Load(folder.Write("run", content));
    }
}
