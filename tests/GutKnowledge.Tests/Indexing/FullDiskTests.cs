using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

/// <summary>Where there is no room, nothing of a change is kept, nothing of what was kept is lost, and it goes on when there is room again.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void A_change_for_which_there_is_no_room_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var store = ArticleStore.Open(folder.Path("articles.sqlite"));
        store.Put([Large("kept")]);
        var generation = store.Generation;

        var lift = store.LimitPages(20);
        store.Invoking(full => full.Put([.. Enumerable.Range(0, 40).Select(number => Large("lost" + number))])).Should().Throw<IOException>()
            .WithMessage($"{folder.Path("articles.sqlite")}: there is no room left on the disk, so nothing of this change was kept; what was added before is kept. *");
        store.ChangedAfter(0).Select(article => article.Id.Value).Should().Equal("kept");
        store.Originals.Find(new ArticleId("lost0")).Should().BeNull();
        store.Generation.Should().Be(generation);

        lift();
        store.Put([Large("new")]).Should().Equal(PutResult.Added);
        store.Count.Should().Be(2);
    }

    [Fact]
    public void A_knowledge_base_on_a_full_disk_goes_on_answering_and_works_again_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(megabytes: 8);
        var acknowledged = new List<string>();
        using (var kb = KnowledgeBase.Open(disk.Path("kb")))
        {
            var full = FluentActions.Invoking(() =>
            {
                for (var number = 0; number < 1000; number++)
                {
                    kb.Add(Large($"bloating-{number:000}"));
                    acknowledged.Add($"bloating-{number:000}");
                }
            }).Should().Throw<IOException>().Which;
            full.Message.Should().Contain(disk.Path("kb")).And.Contain("no room");
            acknowledged.Should().NotBeEmpty();
            kb.Articles.Select(article => article.Id.Value).Should().Equal(acknowledged);
            kb.Ask("bloating").Total.Should().Be(acknowledged.Count);

            // Articles out of the knowledge base free no room; another file does.
            kb.Invoking(opened => opened.Add(Large("again"))).Should().Throw<IOException>();
            disk.Grow(megabytes: 64);
            kb.Add(Large("bloating-new")).Should().Be(ImportStatus.Added);
            acknowledged.Add("bloating-new");
            kb.Ask("bloating").Total.Should().Be(acknowledged.Count);
        }

        using var opened = KnowledgeBase.Open(disk.Path("kb"));
        opened.Articles.Select(article => article.Id.Value).Should().Equal(acknowledged);
        opened.Ask("bloating").Total.Should().Be(acknowledged.Count);
    }

    // Of bytes that cannot be packed.
    private static Article Large(string key)
    {
        var random = new Random(key.Sum(c => c));
        var bytes = new byte[60_000];
        random.NextBytes(bytes);
        return Make.Article(key, "Bloating is common.") with { Original = new ArticleOriginal("application/octet-stream", bytes) };
    }
}
