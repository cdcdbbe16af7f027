using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public class ListingCommandTests
{
    [Fact]
    public async Task A_concept_is_shown_with_its_names_and_what_articles_say_of_it()
    {
        var run = await GutRun.With("concept", "tummy ache");
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("Abdominal pain").And.Contain("also:");
    }

    [Fact]
    public async Task An_unknown_concept_exits_with_2_and_says_so()
    {
        var run = await GutRun.With("concept", "qwxzy");
        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain("qwxzy");
        (await GutRun.With("concept", "qwxzy", "--json")).Output.Trim().Should().Be("null");
    }

    [Fact]
    public async Task Articles_are_sorted_by_key()
    {
        var run = await GutRun.With("articles", "--json");
        var keys = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(article => article.GetProperty("key").GetString()).ToList();
        keys.Should().NotBeEmpty().And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_cited_work_is_shown_with_the_design_that_its_title_names()
    {
        (await GutRun.With("refs")).Output.Should().Contain("meta-analysis, by its title");
        var designs = JsonDocument.Parse((await GutRun.With("refs", "--json")).Output).RootElement.EnumerateArray()
            .Where(work => work.TryGetProperty("design", out _)).Select(work => work.GetProperty("design")).ToList();
        designs.Should().NotBeEmpty().And.OnlyContain(design => design.GetProperty("design").GetString() != "Unknown" && design.GetProperty("source").GetString() == "Title");
    }

    [Theory]
    [InlineData("concept", "bloating")]
    [InlineData("articles")]
    [InlineData("refs")]
    [InlineData("suggest", "bloa")]
    [InlineData("related", "ibs")]
    [InlineData("facets", "bloating")]
    public async Task Json_is_valid_and_has_no_escape_sequences_even_at_a_terminal(params string[] args)
    {
        var run = await GutRun.AtTerminal([.. args, "--json"]);
        run.ExitCode.Should().Be(0);
        run.Output.Should().NotContain("\u001b");
        JsonDocument.Parse(run.Output).RootElement.ValueKind.Should().BeOneOf(JsonValueKind.Object, JsonValueKind.Array);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("import", "--help")]
    [InlineData("annotate", "--help")]
    [InlineData("concept", "--help")]
    [InlineData("articles", "--help")]
    [InlineData("refs", "--help")]
    [InlineData("suggest", "--help")]
    [InlineData("related", "--help")]
    [InlineData("facets", "--help")]
    [InlineData("doctor", "--help")]
    public async Task Help_shows_examples(params string[] args)
    {
        var run = await GutRun.With(args);
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Examples:\n  gut ");
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var run = await GutRun.With("--version");
        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+");
    }
}
