using System.Text;
using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public sealed class CheckDraftCommandTests
{
    private const string Question = "what causes bloating";

    [Fact]
    public async Task A_draft_that_says_what_the_evidence_says_exits_with_0_and_shows_what_backs_it()
    {
        var run = await Check("Lactose may provoke bloating in sensitive people [9].");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Nothing found.").And.Contain("[9]");
    }

    [Fact]
    public async Task A_draft_that_is_too_sure_exits_with_1_and_quotes_the_source()
    {
        var run = await Check("Lactose provokes bloating [9].");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Surer than the evidence: Lactose provokes bloating").And.Contain("may provoke bloating").And.Contain("1 finding");
    }

    [Fact]
    public async Task JSON_is_the_report_and_nothing_else()
    {
        var run = await GutRun.WithInput(Encoding.UTF8.GetBytes("Lactose provokes bloating [9]."), "check-draft", "-", "--question", Question, "--json");

        run.ExitCode.Should().Be(1);
        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("findings")[0].GetProperty("kind").GetString().Should().Be("TooSure");
    }

    [Fact]
    public async Task A_file_is_read()
    {
        using var folder = new TemporaryFolder();

        var run = await GutRun.With("check-draft", folder.Write("reply.md", "Take 200 mg of ibuprofen."), "--question", Question);

        run.ExitCode.Should().Be(1);
        run.Output.Should().StartWith("A dose: 200 mg");
    }

    [Theory]
    [InlineData("check-draft", "missing.md", "--question", Question)]
    [InlineData("check-draft", "", "--question", Question)]
    [InlineData("check-draft", "-")]
    public async Task What_cannot_be_read_is_said_in_a_line(params string[] args)
    {
        var run = await GutRun.With(args);

        run.ExitCode.Should().Be(64);
        run.Error.Should().StartWith("gut: ");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Escape_sequences_of_a_draft_do_not_reach_the_terminal() =>
        (await Check("Bloating \u001b[31mis caused by\u001b[0m candida [77].")).Output.Should().NotContain("\u001b");

    private static Task<GutRun> Check(string draft) => GutRun.WithInput(Encoding.UTF8.GetBytes(draft), "check-draft", "-", "--question", Question);
}
