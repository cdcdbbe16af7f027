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
        var kept = new List<string>();
        using (var kb = KnowledgeBase.Open(disk.Path("kb")))
        {
            kb.AddRange([Large("bloating"), Large("bloating-too")], cancellationToken: TestContext.Current.CancellationToken);
            kept.AddRange(["bloating", "bloating-too"]);
            kb.Ask("bloating").Total.Should().Be(2);
            var full = FillUp(kb, kept);
            full.Message.Should().Contain(disk.Path("kb"));
            kb.Articles.Select(article => article.Id.Value).Should().BeEquivalentTo(kept);
            kb.Ask("bloating").Total.Should().BeInRange(2, kept.Count);

            kb.Invoking(opened => opened.Add(Large("again"))).Should().Throw<IOException>();
            kb.Ask("bloating").Total.Should().BeInRange(2, kept.Count);
            disk.Grow(megabytes: 64);
            kb.Add(Large("bloating-new")).Should().Be(ImportStatus.Added);
            kept.Add("bloating-new");
            kb.Ask("bloating").Total.Should().Be(kept.Count);
        }

        using var opened = KnowledgeBase.Open(disk.Path("kb"));
        opened.Articles.Select(article => article.Id.Value).Should().BeEquivalentTo(kept);
        opened.Ask("bloating").Total.Should().Be(kept.Count);
    }

    // Whichever of the two comes to the end of the disk first: what the index alone has no room for is kept.
    private static IOException FillUp(KnowledgeBase kb, List<string> kept)
    {
        for (var number = 0; ; number++)
        {
            var key = $"bloating-{number:000}";
            try
            {
                kb.Add(Large(key));
                kept.Add(key);
            }
            catch (IndexBehindException e)
            {
                kept.Add(key);
                return e;
            }
            catch (IOException e)
            {
                return e;
            }
        }
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
