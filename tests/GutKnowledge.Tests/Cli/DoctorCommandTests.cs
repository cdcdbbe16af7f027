using System.Text.Json;
using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;
using FixtureFolder = GutKnowledge.Tests.Fixtures.TemporaryFolder;

namespace GutKnowledge.Tests.Cli;

/// <summary><c>gut doctor</c>, and what it calls: everything that is wrong with a folder is one line with what to do, and a repair loses only what cannot be read.</summary>
public sealed class DoctorCommandTests
{
    [Fact]
    public async Task A_sound_folder_is_said_to_be_sound_and_nothing_is_changed()
    {
        using var folder = Filled();
        var before = Files(folder);
        var run = await GutRun.With("doctor", folder.Path("kb"));
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("20 articles, 20 originals; store of format 3, change 20.").And.Contain("The index is current.").And.EndWith("Sound.\n");
        (await GutRun.With("doctor", folder.Path("kb"), "--repair")).Output.Should().StartWith("There was nothing to repair.");
        Files(folder).Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_wrong_command_and_one_without_a_store_is_not_sound()
    {
        using var folder = new FixtureFolder();
        (await GutRun.With("doctor", folder.Path("nowhere"))).ExitCode.Should().Be(64);
        var run = await GutRun.With("doctor", folder.Path());
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("store: there is no article store.");
        Files(folder).Should().BeEmpty();
    }

    [Fact]
    public async Task A_damaged_article_is_named_saved_from_and_listed()
    {
        using var folder = Filled();
        StoreSql.Run(folder.Path("kb", "articles.sqlite"), "UPDATE articles SET json = x'789C00' WHERE id = 'a07'");
        var run = await GutRun.With("doctor", folder.Path("kb"));
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("article a07: its bytes are not those that were written. Import it again;").And.Contain("1 problem.");

        var repaired = await GutRun.With("doctor", folder.Path("kb"), "--repair", "--json");
        repaired.ExitCode.Should().Be(1, "an article is lost");
        var json = JsonDocument.Parse(repaired.Output).RootElement;
        json.GetProperty("sound").GetBoolean().Should().BeTrue();
        json.GetProperty("articles").GetInt32().Should().Be(19);
        json.GetProperty("copy").GetString().Should().Be(folder.Path("kb", "articles.sqlite.damaged-1"));
        json.GetProperty("lost").EnumerateArray().Should().ContainSingle().Which.GetProperty("article").GetString().Should().Be("a07");

        using var kb = KnowledgeBase.Open(folder.Path("kb"));
        kb.Articles.Should().HaveCount(19);
        kb.Ask("bloating", take: 100).Articles.Should().HaveCount(19).And.NotContain(article => article.Article.Id == new ArticleId("a07"));
    }

    [Fact]
    public async Task A_store_whose_header_is_broken_is_repaired_without_loss()
    {
        using var folder = Filled();
        Bytes.Flip(folder.Path("kb", "articles.sqlite"), 0, 30);
        (await GutRun.With("ask", "bloating", "--index", folder.Path("kb"))).Should().BeEquivalentTo(new { ExitCode = 70 });
        (await GutRun.With("doctor", folder.Path("kb"))).Output.Should().Contain("store: it does not begin as an SQLite database does. \"gut doctor DIR --repair\"");

        var repair = KnowledgeBaseRepair.Run(folder.Path("kb"));
        repair.IsWhole.Should().BeTrue();
        repair.After.Should().BeEquivalentTo(new { Articles = 20, Originals = 20, Index = IndexCondition.Current });
        (await GutRun.With("ask", "bloating", "--index", folder.Path("kb"))).ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_store_of_a_later_version_is_not_repaired()
    {
        using var folder = Filled();
        StoreSql.Run(folder.Path("kb", "articles.sqlite"), "PRAGMA user_version = 99");
        var before = Files(folder);
        var repair = KnowledgeBaseRepair.Run(folder.Path("kb"));
        repair.After.Problems.Should().ContainSingle().Which.Advice.Should().Be("Open it with the version that made it.");
        Files(folder).Should().BeEquivalentTo(before);
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("turned over")]
    [InlineData("gone")]
    public void A_damaged_index_is_found_and_made_anew(string damage)
    {
        using var folder = Filled();
        var largest = Directory.GetFiles(folder.Path("kb", "index")).MaxBy(file => new FileInfo(file).Length)!;
        switch (damage)
        {
            case "cut off": Bytes.Cut(largest, 100); break;
            case "turned over": Bytes.Flip(largest, new FileInfo(largest).Length / 2, 3); break;
            default: Directory.Delete(folder.Path("kb", "index"), recursive: true); break;
        }

        KnowledgeBaseCheckup.Examine(folder.Path("kb")).Problems.Should().ContainSingle().Which.Part.Should().Be(CheckupPart.Index);
        var repair = KnowledgeBaseRepair.Run(folder.Path("kb"));
        repair.IsWhole.Should().BeTrue();
        repair.Copy.Should().BeNull("the store was sound");
        repair.After.Index.Should().Be(IndexCondition.Current);
    }

    [Fact]
    public void An_index_that_knows_more_than_the_store_says_that_the_store_lost_something()
    {
        using var folder = Filled();
        StoreSql.Run(folder.Path("kb", "articles.sqlite"), "DELETE FROM articles WHERE id >= 'a15'; DELETE FROM originals WHERE id >= 'a15'");
        KnowledgeBaseCheckup.Examine(folder.Path("kb")).Problems.Should().ContainSingle().Which.Reason.Should().Contain("newer than the articles");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_store_that_is_gone_while_its_index_is_there_is_damage_and_no_new_one(bool isEmpty)
    {
        using var folder = Filled();
        File.Delete(folder.Path("kb", "articles.sqlite"));
        if (isEmpty)
        {
            File.WriteAllBytes(folder.Path("kb", "articles.sqlite"), []);
        }

        FluentActions.Invoking(() => KnowledgeBase.Open(folder.Path("kb"))).Should().Throw<InvalidDataException>().WithMessage("*an index of its articles is there*");
        KnowledgeBaseRepair.Run(folder.Path("kb")).IsWhole.Should().BeFalse();
        Directory.GetFiles(folder.Path("kb", "index")).Should().NotBeEmpty();
    }

    [Fact]
    public void What_an_index_that_was_not_finished_left_behind_is_found_and_removed()
    {
        using var folder = Filled();
        Directory.CreateDirectory(folder.Path("kb", "index-1"));
        File.WriteAllText(folder.Path("kb", "articles.sqlite.new"), "half");
        KnowledgeBaseCheckup.Examine(folder.Path("kb")).Problems.Select(problem => problem.Part).Should().Equal(CheckupPart.Leftover, CheckupPart.Leftover);
        KnowledgeBaseRepair.Run(folder.Path("kb")).IsWhole.Should().BeTrue();
        Directory.Exists(folder.Path("kb", "index-1")).Should().BeFalse();
    }

    [Fact]
    public async Task A_folder_that_is_open_elsewhere_is_examined_and_not_repaired()
    {
        using var folder = Filled();
        using var kb = KnowledgeBase.Open(folder.Path("kb"));
        kb.Add(Numbered(99));
        var run = await GutRun.With("doctor", folder.Path("kb"));
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("21 articles").And.Contain("The folder is open in another process").And.Contain("The index goes up to change 20");

        Directory.CreateDirectory(folder.Path("kb", "index-7"));
        StoreSql.Run(folder.Path("kb", "articles.sqlite"), "UPDATE articles SET json = x'789C00' WHERE id = 'a07'");
        FluentActions.Invoking(() => KnowledgeBaseRepair.Run(folder.Path("kb"), new KnowledgeBaseOptions { LockTimeout = TimeSpan.Zero })).Should().Throw<IOException>().WithMessage("*another process has the knowledge base open*");
    }

    [Fact]
    public async Task An_original_is_shown_and_written_byte_for_byte()
    {
        using var folder = Filled();
        (await GutRun.With("articles", "--index", folder.Path("kb"), "--original", "a03")).Output.Should().Be("page 3\n");
        (await GutRun.With("articles", "--index", folder.Path("kb"), "--original", "a03", "--to", folder.Path("page.txt"))).ExitCode.Should().Be(0);
        (await File.ReadAllTextAsync(folder.Path("page.txt"), TestContext.Current.CancellationToken)).Should().Be("page\u001b 3");
        (await GutRun.With("articles", "--index", folder.Path("kb"), "--original", "nobody")).ExitCode.Should().Be(2);
        (await GutRun.With("articles", "--to", "file")).ExitCode.Should().Be(64);
    }

    private static FixtureFolder Filled()
    {
        var folder = new FixtureFolder();
        using var kb = KnowledgeBase.Open(folder.Path("kb"));
        kb.AddRange(Enumerable.Range(0, 20).Select(Numbered));
        return folder;
    }

    private static Article Numbered(int number) =>
        Make.Article($"a{number:00}", $"Bloating number {number} is common.") with { Original = new ArticleOriginal("text/plain", System.Text.Encoding.UTF8.GetBytes($"page\u001b {number}")) };

    // But for what SQLite needs to look into a store and leaves behind.
    private static Dictionary<string, string> Files(FixtureFolder folder) =>
        Directory.GetFiles(folder.Path(), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith("-wal", StringComparison.Ordinal))
            .ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)));
}
