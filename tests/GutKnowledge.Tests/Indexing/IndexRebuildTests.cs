using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

public sealed class IndexRebuildTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_index_of_earlier_wordings_answers_until_the_new_one_is_there()
    {
        using var folder = Grumbling.Folder(articles: 3);
        using var held = new HeldRebuild(folder.Path("kb"));
        var kb = held.Knowledge;
        kb.IndexStatus.State.Should().Be(IndexState.Rebuilding);
        kb.IndexStatus.Progress.Should().Be(new RebuildProgress(3, 3));
        Grumbling.Found(kb).Should().Be(0, "the index before knows no rumbling");
        kb.Rank("rumbling night").Should().HaveCount(3, "but it has the articles");

        held.LetGo();
        await kb.WhenIndexCurrentAsync(Cancelled);

        kb.IndexStatus.Should().Be(new IndexStatus(IndexState.Current) { WasRebuilt = true });
        Grumbling.Found(kb).Should().Be(3);
        held.Log.Told.Should().ContainSingle().Which.Should().Contain("3 articles").And.Contain("version, vocabulary or options");
        Grumbling.Places(folder.Path("kb")).Should().Equal("index-1");
    }

    [Fact]
    public async Task What_changes_during_a_rebuild_is_seen_at_once_and_afterwards()
    {
        using var folder = Grumbling.Folder(articles: 3);
        using var held = new HeldRebuild(folder.Path("kb"));
        var kb = held.Knowledge;

        kb.Add(Grumbling.Article("late"));
        kb.Remove(new ArticleId("a001")).Should().BeTrue();
        kb.Rank("rumbling night").Select(article => article.Id.Value).Should().BeEquivalentTo("a000", "a002", "late");

        held.LetGo();
        await kb.WhenIndexCurrentAsync(Cancelled);
        kb.Ask("grumbling").Articles.Select(hit => hit.Article.Id.Value).Should().Equal("a000", "a002", "late");
        kb.Dispose();
        using var again = Grumbling.Open(folder.Path("kb"));
        again.IndexStatus.Should().Be(new IndexStatus(IndexState.Current));
        Grumbling.Found(again).Should().Be(3);
    }

    [Fact]
    public async Task Closing_in_the_middle_of_a_rebuild_leaves_the_index_before()
    {
        using var folder = Grumbling.Folder(articles: 3);
        using var held = new HeldRebuild(folder.Path("kb"));
        var kb = held.Knowledge;
        kb.Add(Grumbling.Article("late"));
        var waiting = kb.WhenIndexCurrentAsync(Cancelled);

        var closing = Task.Run(kb.Dispose, Cancelled);
        await Until(() => IsClosed(kb));
        held.LetGo();
        await closing;

        await waiting.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        Grumbling.Places(folder.Path("kb")).Should().Equal("index");
        using var again = Grumbling.Open(folder.Path("kb"), RebuildTiming.BeforeOpening);
        Grumbling.Found(again).Should().Be(4);
    }

    [Fact]
    public void A_crash_in_the_middle_of_a_rebuild_leaves_a_folder_that_opens()
    {
        using var folder = Grumbling.Folder(articles: 3);
        using var held = new HeldRebuild(folder.Path("kb"));
        TemporaryFolder.Copy(folder.Path("kb"), folder.Path("copy"));
        Grumbling.Places(folder.Path("copy")).Should().Equal("index", "index-1");

        using (var before = KnowledgeBase.Open(folder.Path("copy"), new KnowledgeBaseOptions { Vocabulary = Grumbling.Before }))
        {
            before.IndexStatus.Should().Be(new IndexStatus(IndexState.Current), "nothing was changed in what it was made with");
            Grumbling.Places(folder.Path("copy")).Should().Equal("index");
        }

        using var after = Grumbling.Open(folder.Path("copy"), RebuildTiming.BeforeOpening);
        Grumbling.Found(after).Should().Be(3);
    }

    [Fact]
    public void A_rebuild_before_opening_is_done_when_the_folder_is_open()
    {
        using var folder = Grumbling.Folder(articles: 3);
        var seen = new Seen();

        using var kb = Grumbling.Open(folder.Path("kb"), RebuildTiming.BeforeOpening, seen);

        kb.IndexStatus.Should().Be(new IndexStatus(IndexState.Current) { WasRebuilt = true });
        Grumbling.Found(kb).Should().Be(3);
        seen.Values.Should().Equal(new RebuildProgress(3, 3));
    }

    [Fact]
    public async Task Answers_do_not_change_while_the_index_is_swapped_again_and_again()
    {
        using var folder = new TemporaryFolder();
        using var kb = KnowledgeBase.Open(folder.Path("kb"));
        kb.AddRange(SampleArticles.Read().Take(8), cancellationToken: Cancelled);
        var expected = kb.Ask("bloated after meals").ToJson();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            () =>
            {
                var asked = 0;
                while (!done.IsCancellationRequested)
                {
                    kb.Ask("bloated after meals").ToJson().Should().Be(expected);
                    asked++;
                }

                return asked;
            },
            Cancelled)).ToList();

        for (var round = 0; round < 3; round++)
        {
            await kb.RebuildIndexAsync(Cancelled);
        }

        await done.CancelAsync();
        (await Task.WhenAll(readers)).Should().OnlyContain(asked => asked > 0);
        Grumbling.Places(folder.Path("kb")).Should().Equal("index-3");
    }

    [Fact]
    public async Task Two_who_ask_for_a_rebuild_wait_for_one()
    {
        using var folder = Grumbling.Folder();
        using var held = new HeldRebuild(folder.Path("kb"));
        var kb = held.Knowledge;

        var (one, other) = (kb.RebuildIndexAsync(Cancelled), kb.RebuildIndexAsync(Cancelled));
        held.LetGo();
        await Task.WhenAll(one, other);

        held.Log.Told.Should().ContainSingle();
    }

    [Fact]
    public async Task An_article_that_cannot_be_read_stops_a_rebuild_and_the_index_before_goes_on()
    {
        using var folder = Grumbling.Folder(articles: 3);
        using var kb = KnowledgeBase.Open(folder.Path("kb"), new KnowledgeBaseOptions { Vocabulary = Grumbling.Before });
        StoreSql.Run(folder.Path("kb", "articles.sqlite"), "UPDATE articles SET json = x'789CFFFF' WHERE id = 'a001'");

        await kb.Invoking(open => open.RebuildIndexAsync(Cancelled)).Should().ThrowAsync<InvalidDataException>().WithMessage("*a001*");

        kb.Rank("rumbling night").Should().HaveCount(3);
        kb.IndexStatus.State.Should().Be(IndexState.Current);
        Grumbling.Places(folder.Path("kb")).Should().Equal("index");
    }

    [Fact]
    public async Task A_rebuild_that_failed_is_told_and_can_be_tried_again()
    {
        using var folder = Grumbling.Folder(articles: 3);
        var path = folder.Path("kb", "articles.sqlite");
        StoreSql.Run(path, "ALTER TABLE articles ADD COLUMN kept BLOB; UPDATE articles SET kept = json; UPDATE articles SET json = x'789CFFFF' WHERE id = 'a001'");
        using var log = new ListLogger();
        using var kb = Grumbling.Open(folder.Path("kb"), log: log);

        await kb.Invoking(open => open.WhenIndexCurrentAsync(Cancelled)).Should().ThrowAsync<InvalidDataException>();
        kb.IndexStatus.State.Should().Be(IndexState.Outdated);
        kb.IndexStatus.Reason.Should().Contain("a001");
        kb.Rank("rumbling night").Should().HaveCount(3);
        log.Told.Should().HaveCount(2);

        StoreSql.Run(path, "UPDATE articles SET json = kept");
        await kb.RebuildIndexAsync(Cancelled);
        kb.IndexStatus.State.Should().Be(IndexState.Current);
        Grumbling.Found(kb).Should().Be(3);
    }

    [Fact]
    public void An_index_that_was_made_from_other_articles_is_made_anew()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in new[] { ("mine", "Stress causes reflux."), ("other", "Coffee causes nausea.") })
        {
            using var kb = KnowledgeBase.Open(folder.Path(name));
            kb.Add(Make.Article("one", text));
        }

        Directory.Delete(folder.Path("mine", "index"), recursive: true);
        TemporaryFolder.Copy(folder.Path("other", "index"), folder.Path("mine", "index"));

        using var log = new ListLogger();
        using var mine = KnowledgeBase.Open(folder.Path("mine"), new KnowledgeBaseOptions { LoggerFactory = log });
        mine.Ask("reflux").Total.Should().Be(1);
        mine.Ask("nausea").Total.Should().Be(0);
        log.Told.Should().ContainSingle().Which.Should().Contain("other articles");
    }

    [Fact]
    public void An_index_that_is_newer_than_its_articles_is_made_anew()
    {
        using var folder = new TemporaryFolder();
        using (var kb = KnowledgeBase.Open(folder.Path("kb")))
        {
            kb.Add(Make.Article("one", "Stress causes reflux."));
        }

        TemporaryFolder.Copy(folder.Path("kb"), folder.Path("backup"));
        using (var kb = KnowledgeBase.Open(folder.Path("kb")))
        {
            kb.Add(Make.Article("two", "Stress causes reflux."));
        }

        File.Copy(folder.Path("backup", "articles.sqlite"), folder.Path("kb", "articles.sqlite"), overwrite: true);

        using var restored = KnowledgeBase.Open(folder.Path("kb"));
        restored.Ask("reflux").Articles.Select(hit => hit.Article.Id.Value).Should().Equal("one");
    }

    [Fact]
    public async Task An_index_in_memory_can_be_made_anew_too()
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux."));

        await kb.RebuildIndexAsync(Cancelled);

        kb.Ask("reflux").Total.Should().Be(1);
        kb.Add(Make.Article("two", "Stress causes reflux."));
        kb.Ask("reflux").Total.Should().Be(2);
    }

    private static bool IsClosed(KnowledgeBase kb)
    {
        try
        {
            kb.Suggest("x");
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class Seen : IProgress<RebuildProgress>
    {
        public List<RebuildProgress> Values { get; } = [];

        public void Report(RebuildProgress value) => Values.Add(value);
    }
}
