using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public sealed class EvalRetrievalCommandTests
{
    private const string Corpus = """
        {"_id": "bran", "title": "Bran", "text": "Bran may help with constipation."}
        {"_id": "milk", "title": "Milk", "text": "Lactose may cause bloating."}
        {"_id": "rice", "title": "Rice", "text": "Rice is a grass of the tropics."}
        """;

    private const string Topics = "q1\tconstipated for days\nq2\tbloated after supper\nq3\tgrass of the tropics\nq4\tsomething else\n";
    private const string Qrels = "q1 0 bran 2\nq2 0 milk 1\nq3 0 bran 1\nq3 0 gone 1\nq4 0 rice 0\n";

    // q1 and q2 find their article first (all 1, P@5 0.2); for q3 neither of the two relevant ones is found. nDCG, MRR and recall are 2/3, P@5 0.4/3.
    [Fact]
    public async Task A_corpus_is_ranked_and_measured()
    {
        using var folder = new TemporaryFolder();
        var run = await Run(folder, "--per-query", folder.At("queries.out"), "--run", folder.At("run.out"));

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex("articles +3, 1 more").And.MatchRegex("questions +3, 0 without").And.MatchRegex("left out +1, no article is of grade 1")
            .And.MatchRegex(@"nDCG@10 +0\.6667").And.MatchRegex(@"MRR@10 +0\.6667").And.MatchRegex(@"P@5 +0\.1333").And.MatchRegex(@"Recall@100 +0\.6667").And.MatchRegex("time +");
        (await File.ReadAllLinesAsync(folder.At("queries.out"), TestContext.Current.CancellationToken)).Should()
            .Equal("query\tndcg@10\trr@10\tp@5\trecall@100", "q1\t1.0000\t1.0000\t0.2000\t1.0000", "q2\t1.0000\t1.0000\t0.2000\t1.0000", "q3\t0.0000\t0.0000\t0.0000\t0.0000");
        (await File.ReadAllLinesAsync(folder.At("run.out"), TestContext.Current.CancellationToken)).Should()
            .HaveCount(3).And.AllSatisfy(line => line.Split('\t').Should().HaveCount(6)).And.ContainSingle(line => line.StartsWith("q1\tQ0\tbran\t1\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_beside_itself_is_no_different_and_may_be_written_over()
    {
        using var folder = new TemporaryFolder();
        var run = folder.At("run.out");
        await Run(folder, "--run", run);
        var before = await File.ReadAllTextAsync(run, TestContext.Current.CancellationToken);

        var again = await Run(folder, "--compare", run, "--run", run);

        again.Output.Should().MatchRegex(@"nDCG@10 +0\.6667  earlier 0\.6667  0\.0000").And.Contain("p 1.0000; 0 questions better, 0 worse");
        (await File.ReadAllTextAsync(run, TestContext.Current.CancellationToken)).Should().Be(before);
    }

    [Fact]
    public async Task The_report_is_json_where_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var run = await Run(folder, "--json", "--relevant-from", "2", "--compare", folder.Write("earlier", "q1 Q0 milk 1 2 x\n"));

        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("articles").GetInt32().Should().Be(3);
        json.GetProperty("relevantFrom").GetInt32().Should().Be(2);
        json.GetProperty("report").GetProperty("queries").GetInt32().Should().Be(1);
        json.GetProperty("report").GetProperty("mean").GetProperty("ndcgAt10").GetDouble().Should().Be(1);
        json.GetProperty("comparison").GetProperty("difference").GetDouble().Should().Be(1);
        json.GetProperty("comparison").GetProperty("p").GetDouble().Should().Be(1);
    }

    // "q2" asks of a thing that only the ontology knows by that name.
    [Fact]
    public async Task An_ontology_is_known_beside_the_vocabulary()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus.jsonl", """{"_id": "1", "title": "Warts", "text": "Some have zorbling for years."}""");
        folder.Write("topics.tsv", "q1\tmy gronk and other matters of many days and nights\n");
        folder.Write("qrels", "q1 0 1 1\n");
        var obo = folder.Write("own.obo", "format-version: 1.2\n\n[Term]\nid: X:1\nname: zorbling\nsynonym: \"gronk\" EXACT []\n");

        (await Gut(folder)).Output.Should().MatchRegex(@"nDCG@10 +0\.0000");
        (await Gut(folder, "--obo", obo)).Output.Should().MatchRegex(@"nDCG@10 +1\.0000");
    }

    [Theory]
    [InlineData("--relevant-from", "0")]
    [InlineData("--relevant-from", "two")]
    [InlineData("--relevant-from")]
    [InlineData("--run")]
    [InlineData("--compare", " ")]
    public async Task A_value_that_is_none_is_wrong_usage(params string[] more)
    {
        using var folder = new TemporaryFolder();
        var run = await Run(folder, more);

        run.ExitCode.Should().Be(64);
        run.Error.Should().StartWith("gut: ").And.Contain(more[0]);
    }

    [Fact]
    public async Task A_broken_line_and_a_missing_file_are_named()
    {
        using var folder = new TemporaryFolder();
        var broken = await Run(folder, "--compare", folder.Write("earlier", "q1 Q0 milk\n"));
        var missing = await Run(folder, "--compare", folder.At("missing"));

        broken.ExitCode.Should().Be(70);
        broken.Error.Should().Contain("earlier(1): there are 3 columns, not 6.");
        missing.ExitCode.Should().Be(70);
        missing.Error.Should().Contain("missing");
    }

    private static Task<GutRun> Run(TemporaryFolder folder, params string[] more)
    {
        folder.Write("corpus.jsonl", Corpus);
        folder.Write("topics.tsv", Topics);
        folder.Write("qrels", Qrels);
        return Gut(folder, more);
    }

    private static Task<GutRun> Gut(TemporaryFolder folder, params string[] more) =>
        GutRun.With(["eval", "retrieval", "--corpus", folder.At("corpus.jsonl"), "--queries", folder.At("topics.tsv"), "--qrels", folder.At("qrels"), .. more]);
}
