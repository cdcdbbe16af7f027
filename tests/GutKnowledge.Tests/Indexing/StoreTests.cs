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
