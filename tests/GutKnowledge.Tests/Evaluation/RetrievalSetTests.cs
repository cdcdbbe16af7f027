using GutKnowledge.Evaluation;
using GutKnowledge.Tests.Cli;

namespace GutKnowledge.Tests.Evaluation;

public sealed class RetrievalSetTests
{
    private const string Topics = "q1\tis bran good\nq2\twhat is rice\n";
    private const string Qrels = "q1 0 m1 2\nq1 0 m2 0\nq2\t0\tm1\t-1\n";

    [Theory]
    [InlineData(Topics, Qrels)]
    [InlineData("{\"_id\": \"q1\", \"text\": \"is bran good\", \"metadata\": {}}\n{\"_id\": \"q2\", \"text\": \"what is rice\"}\n", "query-id\tcorpus-id\tscore\nq1\tm1\t2\nq1\tm2\t0\nq2\tm1\t-1\n")]
    [InlineData("\uFEFFq1\tis bran good\r\n\r\nq2\twhat is rice", "q1\tm1\t2\r\nq1\tm2\t0\r\nq2\tm1\t-1")]
    public void The_forms_of_BEIR_and_TREC_say_the_same(string queries, string qrels)
    {
        var set = Load(queries, qrels);

        set.Queries.Should().Equal(new RetrievalQuery("q1", "is bran good"), new RetrievalQuery("q2", "what is rice"));
        set.Grades["q1"].Should().Equal(new Dictionary<string, int> { ["m1"] = 2, ["m2"] = 0 });
        set.Grades["q2"].Should().Equal(new Dictionary<string, int> { ["m1"] = -1 });
    }

    [Fact]
    public void Only_questions_with_a_relevant_article_can_be_measured()
    {
        var set = Load(Topics + "q3\tnot judged\n", Qrels);

        set.Answerable().Select(query => query.Id).Should().Equal("q1");
        set.Answerable(relevantFrom: 3).Should().BeEmpty();
        set.Relevant().Should().Equal("m1");
    }

    [Theory]
    [InlineData("q1 no tab", Qrels, "queries(1): there is no tab between an id and a question.")]
    [InlineData("q1\ta\nq1\tb", Qrels, "queries(2): the question 'q1' stood in the file before.")]
    [InlineData("q1\t ", Qrels, "queries(1): the question 'q1' has no text.")]
    [InlineData("\ta", Qrels, "queries(1): the id of the question is empty.")]
    [InlineData("{\"_id\": \"q1\"}", Qrels, "queries(1): '_id' or 'text' is missing.")]
    [InlineData("{", Qrels, "queries(1): *")]
    [InlineData(" \n", Qrels, "queries: there is no question in it.")]
    [InlineData(Topics, "q1 0 m1 2\nq1 0 m2 high", "qrels(2): 'high' is no whole number.")]
    [InlineData(Topics, "q1 m1 1.5", "qrels(1): '1.5' is no whole number.")]
    [InlineData(Topics, "q1 m1", "qrels(1): there are 2 columns, not 3 or 4.")]
    [InlineData(Topics, "q1\t\tm1\t1\t1", "qrels(1): there are 5 columns, not 3 or 4.")]
    [InlineData(Topics, "q1\tm1\t1\nq1\tm1\t0", "qrels(2): 'm1' was judged for 'q1' before.")]
    [InlineData(Topics, "query-id corpus-id score\n", "qrels: nothing is judged in it.")]
    public void A_broken_line_is_named(string queries, string qrels, string message)
    {
        var load = () => Load(queries, qrels);

        load.Should().Throw<InvalidDataException>().WithMessage("*" + message);
    }

    private static RetrievalSet Load(string queries, string qrels)
    {
        using var folder = new TemporaryFolder();
        return RetrievalSet.Load(folder.Write("queries", queries), folder.Write("qrels", qrels));
    }
}
