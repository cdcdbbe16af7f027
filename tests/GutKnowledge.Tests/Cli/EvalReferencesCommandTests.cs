using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public sealed class EvalReferencesCommandTests
{
    private const string Works =
        """
        {"id": "a", "text": "Marsh A, Fern C. Barley at supper and the sleepless cook. J Kitchen Med. 2020;14(2):101-119.", "fields": {"authors": "Marsh A, Fern C", "title": "Barley at supper and the sleepless cook", "container": "J Kitchen Med", "year": "2020", "volume": "14", "issue": "2", "pages": "101-119"}}
        {"id": "b", "text": "Marsh A, Fern C. Barley at supper and the sleepless cook. J Kitchen Med. 2020;14(2):101-119.", "fields": {"authors": "Marsh A", "title": "Barley at supper and the sleepless cook", "container": "J Kitchen Med", "year": "2020", "volume": "14", "issue": "2", "pages": "101-119"}}
        """;

    [Fact]
    public async Task Fields_and_whole_references_are_measured()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("eval", "references", "--set", folder.Write("set.jsonl", Works));

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"fields, exact +P 0\.929 +R 0\.929").And.MatchRegex(@"four main all right +0\.500 +\(1 of 2\)").And.MatchRegex(@"Authors +P 0\.500");
    }

    [Fact]
    public async Task The_report_is_json_where_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("eval", "references", "--set", folder.Write("set.jsonl", Works), "--json");

        run.ExitCode.Should().Be(0);
        var all = JsonDocument.Parse(run.Output).RootElement.GetProperty("all");
        all.GetProperty("references").GetInt32().Should().Be(2);
        all.GetProperty("fields").GetProperty("f1").GetDouble().Should().BeApproximately(13.0 / 14, 1e-9);
        all.GetProperty("byField")[0].GetProperty("field").GetString().Should().Be("Authors");
    }

    [Fact]
    public async Task Weights_are_learnt_into_a_file()
    {
        using var folder = new TemporaryFolder();
        var labelled = folder.Write("core.jsonl", """{"text": "Reed E. Soups. 2011.", "tokens": [["Reed", "author"], ["E.", "author"], ["Soups.", "title"], ["2011.", "date"]]}""");
        var run = await GutRun.With("train", "references", "--core", labelled, "--good", labelled, "--out", folder.At("weights.bin"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("2 references");
        new FileInfo(folder.At("weights.bin")).Length.Should().BePositive();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_seed_is_a_whole_number_of_one_or_more(string seed)
    {
        var run = await GutRun.With("train", "references", "--core", "a", "--good", "b", "--out", "c", "--seed", seed);

        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain("--seed needs a whole number of 1 or more");
    }
}
