using GutKnowledge.Articles;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests;

/// <summary>What is asked beside an answer.</summary>
public sealed class BesideTests
{
    [Fact]
    public void The_warning_signs_of_a_text_are_those_of_the_answer_to_it()
    {
        foreach (var question in Questions.Many.Append("I am vomiting blood").Append("no black tarry stool"))
        {
            Sample.Knowledge.Notices(question).Should().BeEquivalentTo(Sample.Knowledge.Ask(question).Notices, options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public void All_that_an_article_says_begins_with_what_an_answer_shows_of_it()
    {
        foreach (var article in Sample.Knowledge.Ask("what helps with constipation").Articles)
        {
            var all = Sample.Knowledge.EvidenceIn(article.Article.Id, "what helps with constipation")!;

            all.Article.Should().Be(article.Article);
            all.Evidence.Select(evidence => evidence.Sentence).Should().StartWith(article.Evidence.Select(evidence => evidence.Sentence));
            all.Against.Select(evidence => evidence.Sentence).Should().StartWith(article.Against.Select(evidence => evidence.Sentence));
        }
    }

    [Fact]
    public void An_article_that_is_not_there_has_no_evidence_and_one_that_is_silent_has_none()
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux."));

        kb.EvidenceIn(new ArticleId("two"), "reflux").Should().BeNull();
        kb.EvidenceIn(new ArticleId("one"), "bloating")!.Evidence.Should().BeEmpty();
        kb.Remove(new ArticleId("one"));
        kb.EvidenceIn(new ArticleId("one"), "reflux").Should().BeNull();
    }

    [Fact]
    public void A_mistake_of_the_caller_is_an_argument_exception()
    {
        using var kb = KnowledgeBase.InMemory();
        Action[] mistakes = [() => kb.Notices(null!), () => kb.EvidenceIn(new ArticleId("x"), null!), () => kb.EvidenceIn(new ArticleId("x"), "x", new ArticleFilter { Tags = [" "] })];

        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
    }
}
