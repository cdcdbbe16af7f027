using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public sealed class EvalDesignCommandTests
{
    private const string Works = "pmid\tpublication_types\ttitle\tabstract\n1\tRandomized Controlled Trial\tA randomised trial of bran\n2\tRandomized Controlled Trial\tRice\tAdults were randomly assigned.\n3\tCase Reports\tOats\n";

    [Fact]
    public async Task Titles_and_abstracts_are_measured_apart()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("eval", "design", "--set", folder.Write("set.tsv", Works), "--misses");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("3: Unknown instead of CaseReport: Oats").And.Contain("3, 1 with an abstract");
        run.Output.Should().MatchRegex(@"title only +randomised trial +P 1\.000 +R 0\.500").And.MatchRegex(@"title and abstract +randomised trial +P 1\.000 +R 1\.000");
        run.Output.Should().MatchRegex(@"RandomisedTrial +found 2, typed 2, both 2");
    }

    [Fact]
    public async Task The_report_is_json_where_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With("eval", "design", "--set", folder.Write("set.tsv", Works), "--json");

        run.ExitCode.Should().Be(0);
        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("works").GetInt32().Should().Be(3);
        report.GetProperty("titleOnly").GetProperty("randomisedTrial").GetProperty("recall").GetProperty("hits").GetInt32().Should().Be(1);
    }
}
