using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

/// <summary>What cannot be written of the index is kept all the same, and found when it can be written again.</summary>
public sealed class IndexFailureTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_that_cannot_be_indexed_is_kept_and_that_is_said()
    {
        using var folder = new TemporaryFolder();
        using var log = new ListLogger();
        using var kb = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { LoggerFactory = log });
        Add(kb, "early");
        kb.Ask("reflux").Total.Should().Be(1);

        using (Unwritable(folder))
        {
            kb.Invoking(open => Add(open, "late")).Should().Throw<IndexBehindException>().WithMessage($"{folder.Path("kb")}: the change is kept, but the index could not be written*");

            kb.Articles.Select(article => article.Id.Value).Should().Equal("early", "late");
            kb.Ask("reflux").Total.Should().Be(1, "answers come from the index as it was");
            kb.IndexStatus.State.Should().Be(IndexState.Outdated);
            kb.Invoking(open => Add(open, "refused")).Should().Throw<IOException>().WithMessage($"{folder.Path("kb")}*nothing was changed*");
            kb.Articles.Find(new ArticleId("refused")).Should().BeNull();
            await kb.Invoking(open => open.WhenIndexCurrentAsync(Cancelled)).Should().ThrowAsync<IOException>();
        }

        await kb.WhenIndexCurrentAsync(Cancelled);
        kb.Ask("reflux").Total.Should().Be(2);
        kb.IndexStatus.State.Should().Be(IndexState.Current);
        Add(kb, "later").Should().Be(ImportStatus.Added);
        kb.Ask("reflux").Total.Should().Be(3);
        log.Lines.Should().NotContain(line => line.Contains("reflux"));
    }

    [Fact]
    public void What_cannot_be_shown_yet_is_shown_after_the_next_change()
    {
        using var folder = new TemporaryFolder();
        using var kb = KnowledgeBase.Open(folder.Path("kb"));
        Add(kb, "early");
        kb.Ask("reflux").Total.Should().Be(1);
        Add(kb, "one");
        using (Unwritable(folder))
        {
            kb.Ask("reflux").Total.Should().Be(1, "to show what was added is to write it");
            kb.IndexStatus.State.Should().Be(IndexState.Outdated);
        }

        kb.Remove(new ArticleId("early")).Should().BeTrue();

        kb.Ask("reflux").Articles.Select(hit => hit.Article.Id.Value).Should().Equal("one");
    }

    [Fact]
    public void A_folder_is_let_go_of_although_its_index_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        var kb = KnowledgeBase.Open(folder.Path("kb"));
        Add(kb, "early");
        Add(kb, "late");
        using (Unwritable(folder))
        {
            kb.Dispose();
        }

        using var again = KnowledgeBase.Open(folder.Path("kb"));
        again.Ask("reflux").Total.Should().Be(2);
    }

    [Fact]
    public async Task A_rebuild_that_cannot_be_written_leaves_all_as_it_was()
    {
        using var disk = SmallDisk.Mount(megabytes: 4);
        Grumbling.Fill(disk.Path("kb"), articles: 300);
        File.WriteAllBytes(disk.Path("kb", "filler"), new byte[Room(disk)]);
        using (var kb = Grumbling.Open(disk.Path("kb")))
        {
            await kb.Invoking(open => open.WhenIndexCurrentAsync(Cancelled)).Should().ThrowAsync<IOException>();

            kb.Rank("rumbling night", take: 300).Should().HaveCount(300);
            kb.IndexStatus.State.Should().Be(IndexState.Outdated);
        }

        FluentActions.Invoking(() => Grumbling.Open(disk.Path("kb"), RebuildTiming.BeforeOpening)).Should().Throw<IOException>().WithMessage($"{disk.Path("kb")}*as it was*");
        using (var kb = KnowledgeBase.Open(disk.Path("kb"), new KnowledgeBaseOptions { Vocabulary = Grumbling.Before }))
        {
            kb.IndexStatus.Should().Be(new IndexStatus(IndexState.Current));
        }

        File.Delete(disk.Path("kb", "filler"));
        using var mended = Grumbling.Open(disk.Path("kb"), RebuildTiming.BeforeOpening);
        mended.Ask("grumbling").Total.Should().Be(300);
    }

    [Fact]
    public void On_a_full_disk_answers_go_on_and_all_that_was_acknowledged_is_found_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(megabytes: 4);
        using var kb = KnowledgeBase.Open(disk.Path("kb"));
        Add(kb, "early");
        kb.Ask("reflux").Total.Should().Be(1);
        File.WriteAllBytes(disk.Path("filler"), new byte[Room(disk)]);
        var acknowledged = 1;
        var add = () =>
        {
            while (acknowledged < 5000)
            {
                Add(kb, $"a{acknowledged:0000}");
                acknowledged++;
            }
        };

        add.Should().Throw<IOException>();

        kb.Ask("reflux").Total.Should().BeInRange(1, acknowledged);
        File.Delete(disk.Path("filler"));
        Add(kb, "late").Should().Be(ImportStatus.Added);
        kb.Articles.Count.Should().BeInRange(acknowledged + 1, acknowledged + 2, "the last one may be kept without being acknowledged as indexed");
        kb.Ask("reflux").Total.Should().Be(kb.Articles.Count);
    }

    [Fact]
    public void When_the_articles_that_are_given_fail_those_before_are_found()
    {
        using var kb = KnowledgeBase.InMemory();

        kb.Invoking(open => open.AddRange(Failing())).Should().Throw<FormatException>();

        kb.Articles.Count.Should().Be(500);
        kb.Ask("reflux").Total.Should().Be(500);

        static IEnumerable<Article> Failing()
        {
            for (var i = 0; i < 700; i++)
            {
                yield return Make.Article($"a{i}", "Reflux.");
            }

            throw new FormatException("The source is damaged.");
        }
    }

    private static ImportStatus Add(KnowledgeBase kb, string key) => kb.Add(Make.Article(key, "Stress causes reflux."));

    // All but some room is filled: enough for what is written to open, too little for an index.
    private static int Room(SmallDisk disk) => (int)new DriveInfo(disk.Path()).AvailableFreeSpace - (96 * 1024);

    // No permission keeps an administrator from writing, but nobody can make files in a file.
    private static Undo Unwritable(TemporaryFolder folder)
    {
        Directory.Move(folder.Path("kb", "index"), folder.Path("aside"));
        File.WriteAllText(folder.Path("kb", "index"), "in the way");
        return new Undo(() =>
        {
            File.Delete(folder.Path("kb", "index"));
            Directory.Move(folder.Path("aside"), folder.Path("kb", "index"));
        });
    }

    private sealed class Undo(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
