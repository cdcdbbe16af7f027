using System.Text.Json;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Cli;

public class AskCommandTests
{
    private const string Question = "bloated after meals, no fever";

    [Fact]
    public async Task An_answered_question_exits_with_0_and_shows_what_was_understood_and_the_sentences()
    {
        var run = await GutRun.With("ask", Question);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Understood: bloating · not fever").And.Contain("No diagnosis; the cited works were not read.");
    }

    [Theory]
    [InlineData("no fever", "denied")]
    [InlineData("qwxzy", "understood")]
    public async Task A_question_without_an_answer_exits_with_2_and_says_why(string question, string why)
    {
        var run = await GutRun.With("ask", question);
        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain(why);
    }

    [Fact]
    public async Task A_warning_sign_stands_before_everything_else()
    {
        var run = await GutRun.With("ask", "vomiting blood and bloated");
        run.Output.Should().Contain("Call the emergency services now").And.Contain("a clinician has not reviewed");
        run.Output.IndexOf("emergency services", StringComparison.Ordinal).Should().BeLessThan(run.Output.IndexOf("Understood", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "x", "y")]
    [InlineData("ask", "x", "--take", "0")]
    [InlineData("ask", "x", "--take", "many")]
    [InlineData("ask", "x", "--json", "--markdown")]
    [InlineData("ask", "x", "--index", "")]
    [InlineData("import", "x")]
    [InlineData("import", "x", "--index")]
    [InlineData("import", "x", "--index", "")]
    [InlineData("annotate")]
    [InlineData("annotate", "")]
    [InlineData("annotate", "x.md", "y.md")]
    [InlineData("annotate", "x.md", "--format", "md")]
    [InlineData("annotate", "-", "--format", "pdf")]
    [InlineData("annotate", "x.md", "--obo")]
    [InlineData("annotate", "x.md", "--obo", "")]
    [InlineData("annotate", "x.md", "--root", "X:1")]
    [InlineData("eval", "mentions", "--set", "x", "--root", "X:1")]
    [InlineData("nonsense")]
    [InlineData]
    public async Task A_wrong_command_line_exits_with_64_and_says_so_on_the_error_stream(params string[] args)
    {
        var run = await GutRun.With(args);
        run.ExitCode.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().NotBeEmpty().And.NotContain("System.").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("ask", "bloating")]
    [InlineData("concept", "bloating")]
    [InlineData("articles")]
    [InlineData("refs")]
    [InlineData("suggest", "bloa")]
    [InlineData("related", "ibs")]
    [InlineData("facets", "bloating")]
    public async Task A_folder_without_a_knowledge_base_exits_with_64_and_is_not_made_one(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var run = await GutRun.With([.. args, "--index", folder.Path]);
        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain($"there is no knowledge base in {folder.Path}; make one with: gut import PATH --index {folder.Path}");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task A_damaged_knowledge_base_exits_with_70_and_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles.sqlite", new string('x', 8192));
        var run = await GutRun.With("ask", "bloating", "--index", folder.Path);
        run.ExitCode.Should().Be(70);
        run.Error.Trim().Should().StartWith("gut: ").And.NotContain("\n");
    }

    [Fact]
    public async Task Json_is_the_answer_of_the_library_and_nothing_else()
    {
        var run = await GutRun.AtTerminal("ask", Question, "--json");
        run.Output.TrimEnd('\n').Should().Be(Sample.Knowledge.Ask(Question, take: 5).ToJson());
        JsonDocument.Parse(run.Output).RootElement.GetProperty("outcome").GetString().Should().Be("Answered");
    }

    [Fact]
    public async Task A_question_that_begins_with_an_at_sign_is_a_question()
    {
        (await GutRun.With("ask", "@bloated")).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Plain_output_has_no_escape_sequences_and_no_blanks_at_the_ends_of_lines()
    {
        var run = await GutRun.With("ask", "leaky gut");
        run.Output.Should().NotContain("\u001b");
        run.Output.Split('\n').Should().OnlyContain(line => !line.EndsWith(' '));
    }

    [Fact]
    public async Task Markdown_can_be_asked_for()
    {
        (await GutRun.With("ask", Question, "--markdown")).Output.Should().StartWith("# bloated after meals");
    }
}
