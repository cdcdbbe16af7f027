using System.Text.Json;

namespace GutKnowledge.Tests.Cli;

public class BesideCommandTests
{
    [Fact]
    public async Task A_beginning_is_completed_with_what_it_leads_to()
    {
        var run = await GutRun.With("suggest", "tummy a");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Abdominal pain, ");
        JsonDocument.Parse((await GutRun.With("suggest", "bloa", "--json")).Output).RootElement[0].GetProperty("concept").GetString().Should().Be("symptom:bloating");
    }

    [Fact]
    public async Task Related_articles_are_shown_with_what_they_share()
    {
        var key = JsonDocument.Parse((await GutRun.With("articles", "--json")).Output).RootElement[0].GetProperty("key").GetString()!;
        var run = await GutRun.With("related", key, "--take", "2");
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("Like ");
        var related = JsonDocument.Parse((await GutRun.With("related", key, "--take", "2", "--json")).Output).RootElement;
        related.GetArrayLength().Should().Be(2);
        related[0].GetProperty("shared")[0].GetProperty("share").GetDouble().Should().BePositive();
    }

    [Theory]
    [InlineData("nobody wrote this")]
    [InlineData("")]
    public async Task An_unknown_article_exits_with_2_and_says_so(string key)
    {
        var run = await GutRun.With("related", key);
        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain("There is no article");
        (await GutRun.With("related", key, "--json")).Output.Trim().Should().Be("null");
    }

    [Fact]
    public async Task Facets_are_shown_with_their_numbers()
    {
        var run = await GutRun.With("facets", "what helps with constipation");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Concepts\n").And.Contain("flat statement").And.MatchRegex(@"\d+ articles?\.");
        var facets = JsonDocument.Parse((await GutRun.With("facets", "constipation", "--cited", "--json")).Output).RootElement;
        facets.GetProperty("total").GetInt32().Should().BePositive();
        facets.GetProperty("wordings")[0].GetProperty("value").GetString().Should().Be("Asserted");
    }

    [Fact]
    public async Task A_filter_of_a_question_is_that_of_the_library()
    {
        var run = await GutRun.With("ask", "constipation", "--from", "2020-01-01", "--to", "2030-01-01", "--wording", "suggestive", "--design", "meta-analysis", "--design", "Other-Trial", "--cited", "--json");
        run.ExitCode.Should().Be(0);
        var filter = JsonDocument.Parse(run.Output).RootElement.GetProperty("filter");
        filter.GetProperty("publishedFrom").GetString().Should().Be("2020-01-01");
        filter.GetProperty("leastWording").GetString().Should().Be("Suggestive");
        filter.GetProperty("designs").EnumerateArray().Select(design => design.GetString()).Should().Equal("MetaAnalysis", "OtherTrial");
    }

    [Fact]
    public async Task Nothing_that_passes_exits_with_2_and_says_so()
    {
        var run = await GutRun.With("ask", "constipation", "--tag", "nobody gave this tag", "--publisher", "nobody");
        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain("No article that passes the filter speaks of it.");
    }

    [Theory]
    [InlineData("2020-13-01", "--from", "YYYY-MM-DD")]
    [InlineData("yesterday", "--to", "YYYY-MM-DD")]
    [InlineData("", "--tag", "--tag is empty")]
    [InlineData(" ", "--publisher", "--publisher is empty")]
    [InlineData("certain", "--wording", "suggestive")]
    [InlineData("4", "--wording", "suggestive")]
    [InlineData("novel", "--design", "randomised-trial")]
    public async Task A_filter_that_cannot_be_exits_with_64_and_says_what_can(string value, string option, string hint)
    {
        foreach (var command in new[] { "ask", "facets" })
        {
            var run = await GutRun.With(command, "bloating", option, value);
            run.ExitCode.Should().Be(64);
            run.Error.Should().Contain(hint).And.NotContain("System.");
        }
    }

    [Fact]
    public async Task Days_that_exclude_each_other_exit_with_64()
    {
        var run = await GutRun.With("ask", "bloating", "--from", "2021-01-02", "--to", "2021-01-01");
        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain("--from lies after --to");
    }
}
