using GutKnowledge.Articles;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

public sealed class RelatedTests
{
    [Fact]
    public void Articles_are_related_by_what_both_speak_of_and_rare_things_count_more()
    {
        using var kb = Make.Knowing(
            Make.Article("asked", "Nausea is common. Hiccups are common."),
            Make.Article("common", "Nausea is common."),
            Make.Article("other common", "Nausea is common."),
            Make.Article("rare", "Hiccups are common."),
            Make.Article("both", "Nausea is common. Hiccups are common."),
            Make.Article("nothing", "Headache is common."));

        var related = kb.Related(new ArticleId("asked"));

        related.Select(article => article.Article.Id.Value).Should().Equal("both", "rare", "common", "other common");
        related[0].Score.Should().Be(1);
        related[0].Shared.Select(shared => (shared.Concept.Name, shared.Articles)).Should().Equal(("Hiccups", 3), ("Nausea", 4));
        related.Should().OnlyContain(article => Math.Abs(article.Score - article.Shared.Sum(shared => shared.Share)) < 0.001);
    }

    [Fact]
    public void Likeness_is_mutual_and_never_with_itself()
    {
        var kb = Sample.Knowledge;
        var scores = kb.Articles.SelectMany(article => kb.Related(article.Id, int.MaxValue).Select(other => (From: article.Id, To: other.Article.Id, other.Score))).ToDictionary(pair => (pair.From, pair.To), pair => pair.Score);

        scores.Should().NotBeEmpty();
        scores.Should().OnlyContain(pair => pair.Key.From != pair.Key.To && pair.Value > 0 && pair.Value <= 1 && scores[new(pair.Key.To, pair.Key.From)] == pair.Value);
    }

    [Fact]
    public void A_removed_article_is_related_to_none_and_none_to_it()
    {
        using var kb = Make.Knowing(Make.Article("a", "Nausea."), Make.Article("b", "Nausea."), Make.Article("c", "Nausea."));
        kb.Related(new ArticleId("a")).Should().HaveCount(2);

        kb.Remove(new ArticleId("b"));

        kb.Related(new ArticleId("a")).Select(article => article.Article.Id.Value).Should().Equal("c");
        kb.Related(new ArticleId("b")).Should().BeEmpty();
        kb.Related(default).Should().BeEmpty();
    }

    [Fact]
    public void A_shorter_list_is_the_beginning_of_a_longer_one()
    {
        var kb = Sample.Knowledge;
        var id = kb.Articles.First().Id;
        var all = kb.Related(id, int.MaxValue).Select(article => article.Article.Id).ToList();

        for (var take = 0; take < 6; take++)
        {
            kb.Related(id, take).Select(article => article.Article.Id).Should().Equal(all.Take(take));
        }
    }
}
