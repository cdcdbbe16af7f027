using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests;

public sealed class SourceImportTests
{
    private static Article Mint(string key, string text = "Mint may ease bloating.") => Make.Article(key, text);

    private static IReadOnlyList<ImportResult> Give(SourceImport import, params Article[] articles) => import.Add(articles, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Keys(IEnumerable<ArticleId> ids) => ids.Select(id => id.Value);

    [Fact]
    public void What_a_source_no_longer_gives_is_gone_and_stays_until_it_is_pruned()
    {
        using var articles = KnowledgeBase.InMemory();
        Give(articles.BeginImport("blog"), Mint("a"), Mint("b"));

        var again = articles.BeginImport("blog");
        Give(again, Mint("a"), Mint("c")).Select(result => result.Status).Should().Equal(ImportStatus.Unchanged, ImportStatus.Added);

        Keys(again.Gone).Should().Equal("b");
        articles.Articles.Count.Should().Be(3);
        Keys(again.Prune()).Should().Equal("b");
        again.Gone.Should().BeEmpty();
        articles.Articles.Select(article => article.Id.Value).Should().Equal("a", "c");
        articles.Ask("bloating").Articles.Should().HaveCount(2);
    }

    [Fact]
    public void Pruning_one_source_touches_nothing_of_another()
    {
        using var articles = KnowledgeBase.InMemory();
        articles.Add(Mint("by hand"));
        Give(articles.BeginImport("feed"), Mint("shared"), Mint("feed only"));
        Give(articles.BeginImport("export"), Mint("shared"), Mint("export only"));

        var again = articles.BeginImport("export");

        Keys(again.Gone).Should().Equal("export only", "shared");
        Keys(again.Prune()).Should().Equal("export only");
        articles.Articles.Select(article => article.Id.Value).Should().Equal("by hand", "feed only", "shared");
    }

    [Fact]
    public void What_was_removed_by_hand_is_not_gone()
    {
        using var articles = KnowledgeBase.InMemory();
        Give(articles.BeginImport("blog"), Mint("a"));
        articles.Remove(new ArticleId("a"));

        articles.BeginImport("blog").Gone.Should().BeEmpty();
    }

    [Fact]
    public void A_store_from_before_there_were_sources_is_opened_and_none_of_its_articles_is_gone()
    {
        using var folder = new TemporaryFolder();
        using (var articles = KnowledgeBase.Open(folder.Path("kb")))
        {
            articles.Add(Mint("old"));
        }

        StoreSql.MakeSecondFormat(folder.Path("kb", "articles.sqlite"));
        StoreSql.Run(folder.Path("kb", "articles.sqlite"), "DROP TABLE sources");

        using var opened = KnowledgeBase.Open(folder.Path("kb"));
        var import = opened.BeginImport("blog");
        Give(import, Mint("new"));

        import.Gone.Should().BeEmpty();
        import.Prune().Should().BeEmpty();
        opened.Articles.Count.Should().Be(2);
    }

    [Fact]
    public void What_a_source_gave_is_known_after_the_knowledge_base_was_closed()
    {
        using var folder = new TemporaryFolder();
        using (var articles = KnowledgeBase.Open(folder.Path("kb")))
        {
            Give(articles.BeginImport("blog"), Mint("a"), Mint("b"));
        }

        using var opened = KnowledgeBase.Open(folder.Path("kb"));
        var import = opened.BeginImport("blog");
        Give(import, Mint("b"));

        Keys(import.Gone).Should().Equal("a");
    }
}
