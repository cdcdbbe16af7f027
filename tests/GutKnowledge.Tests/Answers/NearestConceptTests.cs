using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Answers;

public sealed class NearestConceptTests
{
    [Fact]
    public void What_no_article_speaks_of_is_said_with_the_nearest_that_one_speaks_of()
    {
        var (asked, sibling) = Siblings();
        using var kb = Make.Knowing(Make.Article("one", $"Some people have {sibling.Name}."));

        var answer = kb.Ask(asked.Name);

        answer.Outcome.Should().Be(Outcome.NoArticle);
        var missing = answer.Nearest.Should().ContainSingle().Subject;
        missing.Asked.Id.Should().Be(asked.Id);
        (missing.Nearest?.Id, missing.Articles).Should().Be((sibling.Id, 1));
        answer.ToMarkdown().Should().Contain("No article speaks of").And.Contain("The nearest that has any");
    }

    [Fact]
    public void Where_nothing_is_near_only_the_absence_is_said()
    {
        using var kb = Make.Knowing(Make.Article("one", "Some people have reflux."));

        var answer = kb.Ask("hiccups");

        answer.Nearest.Should().ContainSingle().Which.Nearest.Should().BeNull();
        answer.ToMarkdown().Should().Contain("no article speaks of it").And.NotContain("No article speaks of", "it would be said twice");
    }

    [Fact]
    public void What_an_article_speaks_of_is_not_missing()
    {
        using var kb = Make.Knowing(Make.Article("one", "Some people have reflux."));

        kb.Ask("reflux").Nearest.Should().BeEmpty();
        kb.Ask("reflux", skip: 5).Nearest.Should().BeEmpty("it does not depend on the page");
    }

    // Two symptoms with the same broader one, each found by its name alone.
    private static (Concept Asked, Concept Sibling) Siblings()
    {
        var vocabulary = Vocabulary.Default;
        return vocabulary.Concepts
            .Where(concept => concept.Type == ConceptType.Symptom && concept.Broader.Count > 0 && vocabulary.Lookup(concept.Name).Count == 1 && vocabulary.Narrower(concept.Id).Count == 0)
            .SelectMany(concept => concept.Broader.SelectMany(vocabulary.Narrower).Where(other => other.Id != concept.Id && vocabulary.Lookup(other.Name).Count == 1).Take(1).Select(other => (concept, other)))
            .First();
    }
}
