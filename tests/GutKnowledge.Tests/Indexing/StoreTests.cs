using System.Text;
using CsCheck;
using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

public sealed class StoreTests
{
    [Fact]
    public void An_index_learns_only_what_it_missed()
    {
        using var store = ArticleStore.InMemory();
        store.Put([Make.Article("a", "One."), Make.Article("b", "Two.")]);
        var seen = store.Generation;
        store.Put([Make.Article("b", "Two."), Make.Article("c", "Three.")]);
        store.Remove(new ArticleId("a")).Should().BeTrue();
        store.Remove(new ArticleId("nobody")).Should().BeFalse();

        store.ChangedAfter(seen).Select(article => article.Id.Value).Should().Equal("c");
        store.RemovedAfter(seen).Select(id => id.Value).Should().Equal("a");
        store.ChangedAfter(store.Generation).Should().BeEmpty();
    }

    [Fact]
    public void An_article_that_came_back_is_not_removed()
    {
        using var store = ArticleStore.InMemory();
        store.Put([Make.Article("a", "One.")]);
        store.Remove(new ArticleId("a"));
        store.Put([Make.Article("a", "One.")]);

        store.RemovedAfter(0).Should().BeEmpty();
        store.Count.Should().Be(1);
    }

    [Fact]
    public void More_articles_than_a_portion_are_listed_once_each()
    {
        using var store = ArticleStore.InMemory();
        store.Put([.. Enumerable.Range(0, 401).Select(i => Make.Article($"a{i:000}", "One."))]);

        store.ChangedAfter(0).Select(article => article.Id.Value).Should().HaveCount(401).And.OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void A_store_of_the_first_format_is_read_and_goes_on()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        var (old, other) = (Make.Article("old", "Bloating is common."), Make.Article("other", "Fatigue is common."));
        StoreSql.Run(
            path,
            """
            CREATE TABLE articles (id TEXT PRIMARY KEY, generation INTEGER NOT NULL, json BLOB NOT NULL);
            CREATE INDEX articles_generation ON articles (generation);
            CREATE TABLE removed (id TEXT PRIMARY KEY, generation INTEGER NOT NULL);
            INSERT INTO articles VALUES ('old', 1, $json);
            PRAGMA user_version = 1;
            """,
            ("$json", ArticleJson.Write(old)));

        using (var reading = ArticleStore.OpenToRead(path))
        {
            reading.ChangedAfter(0).Should().BeEquivalentTo([old]);
            reading.Originals.Find(old.Id).Should().BeNull();
        }

        using var store = ArticleStore.Open(path);
        store.Put([old, other]).Should().Equal(PutResult.Unchanged, PutResult.Added);
        store.ChangedAfter(0).Should().BeEquivalentTo([old, other]);
    }

    [Fact]
    public void A_store_of_the_second_format_is_read_and_goes_on()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        var (old, other) = (Make.Article("old", "Bloating is common."), Make.Article("other", "Fatigue is common.") with { Original = new ArticleOriginal("text/plain", "Other"u8.ToArray()) });
        using (var made = ArticleStore.Open(path))
        {
            made.Put([old]);
        }

        StoreSql.MakeSecondFormat(path);
        using (var reading = ArticleStore.OpenToRead(path))
        {
            reading.ChangedAfter(0).Should().BeEquivalentTo([old]);
        }

        using var store = ArticleStore.Open(path);
        store.Put([old, other]).Should().Equal(PutResult.Unchanged, PutResult.Added);
        store.ChangedAfter(0).Select(article => article.Id.Value).Should().Equal("old", "other");
        store.Originals.Find(other.Id)!.MediaType.Should().Be("text/plain");
    }

    [Fact]
    public void Articles_take_less_room_in_the_store_than_as_JSON()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        var articles = SampleArticles.Read().ToList();
        ArticleStore.Open(path).Dispose();
        var empty = new FileInfo(path).Length;
        using (var store = ArticleStore.Open(path))
        {
            store.Put(articles);
        }

        (new FileInfo(path).Length - empty).Should().BeLessThan(articles.Sum(article => (long)ArticleJson.Write(article).Length) * 2 / 3);
    }

    [Fact]
    public void A_damaged_article_is_named_and_mended_by_adding_it_again()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("articles.sqlite");
        var article = Make.Article("a", "Bloating is common.");
        using (var store = ArticleStore.Open(path))
        {
            store.Put([article]);
        }

        StoreSql.Run(path, "UPDATE articles SET json = x'789CFFFFFFFFFFFF'");

        using var damaged = ArticleStore.Open(path);
        damaged.Invoking(store => store.Find(article.Id)).Should().Throw<InvalidDataException>().WithMessage("*articles.sqlite: article 'a' is damaged: *");
        damaged.Put([article]).Should().Equal(PutResult.Replaced);
        damaged.Find(article.Id).Should().BeEquivalentTo(article);
    }

    [Fact]
    public void Any_text_comes_back_from_the_store()
    {
        using var store = ArticleStore.InMemory();
        AnyText.Gen.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
            text =>
            {
                var article = Make.Titled("any", "Title", text);
                lock (store)
                {
                    store.Put([article]);

                    // A lone surrogate is no character; what is kept of it is the sign for one that is broken.
                    return store.Find(article.Id)!.Text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(article.Text)) && store.Put([article])[0] == PutResult.Unchanged;
                }
            },
            iter: 500);
    }
}
