using System.Text.Json;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Cli;

public sealed class RebuildCommandTests
{
    [Fact]
    public async Task An_index_is_made_anew()
    {
        using var folder = Grumbling.Folder(articles: 2);

        var run = await GutRun.With("rebuild", folder.Path("kb"));

        (run.ExitCode, run.Error).Should().Be((0, string.Empty));
        run.Output.Should().StartWith("The index of 2 articles was made anew in ");
        Grumbling.Places(folder.Path("kb")).Should().Equal("index-1");
    }

    [Fact]
    public async Task What_was_made_is_told_to_programs()
    {
        using var folder = Grumbling.Folder(articles: 2);
        (await GutRun.With("rebuild", folder.Path("kb"))).ExitCode.Should().Be(0);

        var run = await GutRun.With("rebuild", folder.Path("kb"), "--json");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("articles").GetInt32().Should().Be(2);
        Grumbling.Places(folder.Path("kb")).Should().Equal(["index-2"], "an index that is current is made anew too");
    }

    [Fact]
    public async Task Where_there_is_no_knowledge_base_none_is_made()
    {
        using var folder = new Fixtures.TemporaryFolder();

        var run = await GutRun.With("rebuild", folder.Path("none"));

        run.ExitCode.Should().Be(64);
        Directory.Exists(folder.Path("none")).Should().BeFalse();
    }

    [Fact]
    public async Task A_folder_that_is_open_is_read_as_it_was_written_last()
    {
        using var folder = new Fixtures.TemporaryFolder();
        using (var kb = KnowledgeBase.Open(folder.Path("kb")))
        {
            kb.Add(Make.Article("one", "Stress causes reflux."));
        }

        using var writer = KnowledgeBase.Open(folder.Path("kb"));
        var run = await GutRun.With("ask", "reflux", "--index", folder.Path("kb"), "--json");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Be($"gut: {folder.Path("kb")}: another process has it open, or it cannot be written; what was written last is read.{Environment.NewLine}");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_question_waits_for_an_index_of_another_version()
    {
        using var folder = Grumbling.Folder(articles: 2);

        (await GutRun.With("articles", "--index", folder.Path("kb"))).ExitCode.Should().Be(0);

        using var kb = KnowledgeBase.OpenReadOnly(folder.Path("kb"));
        kb.IndexStatus.State.Should().Be(IndexState.Current);
    }
}
