using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Indexing;

public sealed class FacetTests
{
    private const string Trial = "1. Smith A. Stress and reflux: a randomized controlled trial. Gut. 2019;1:1-9.";

    [Fact]
    public void What_a_question_finds_is_counted_in_articles()
    {
        using var kb = Make.Knowing(
            Make.Citing("a", [Trial], "Stress may cause reflux [1].", "Coffee may cause reflux [1].", "Nausea is common.") with { Published = new DateOnly(2020, 5, 1), Publisher = "Press", Tags = ["Food", "food"] },
            Make.Article("b", "Coffee causes reflux.") with { Published = new DateOnly(2020, 6, 1), Publisher = "PRESS", Tags = ["food", "Mind"] },
            Make.Article("c", "Reflux is common.") with { Published = new DateOnly(2018, 6, 1) },
            Make.Article("d", "Headache is common.") with { Publisher = "Other" });

        var facets = kb.Facets("reflux");

        facets.Total.Should().Be(3);
        Names(facets.Concepts).Should().Contain(("Coffee", 2)).And.Contain(("Nausea", 1)).And.NotContain(count => count.Item1 == "Headache");
        facets.Concepts[0].Articles.Should().Be(3, "reflux itself is among them");
        facets.Publishers.Should().Equal(new FacetCount<string>("PRESS", 2));
        facets.Tags.Should().Equal(new FacetCount<string>("Food", 2), new FacetCount<string>("Mind", 1));
        facets.Years.Should().Equal(new FacetCount<int>(2020, 2), new FacetCount<int>(2018, 1));
        facets.Wordings.Should().Equal(new FacetCount<Wording>(Wording.Asserted, 2), new FacetCount<Wording>(Wording.Suggestive, 1));
        facets.Designs.Should().Equal(new FacetCount<StudyDesign>(StudyDesign.RandomisedTrial, 1));
    }

    [Fact]
    public void Only_the_commonest_names_are_listed()
    {
        var kb = Sample.Knowledge;

        var facets = kb.Facets("bloating", take: 2);

        facets.Concepts.Should().HaveCount(2);
        facets.Concepts.Should().Equal(kb.Facets("bloating").Concepts.Take(2));
        kb.Facets("bloating", take: 0).Concepts.Should().BeEmpty();
    }

    [Theory]
    [InlineData("bloating")]
    [InlineData("bloated after meals, no fever")]
    [InlineData("what helps with constipation and headache")]
    [InlineData("small group of people over time")]
    [InlineData("no fever")]
    [InlineData("")]
    public void What_is_counted_are_the_articles_of_the_answer_with_any_filter(string question)
    {
        var kb = Sample.Knowledge;
        var facets = kb.Facets(question, take: int.MaxValue);
        ArticleFilter?[] filters =
        [
            null, new ArticleFilter { OnlyCited = true }, new ArticleFilter { LeastWording = Wording.Asserted }, new ArticleFilter { PublishedFrom = new DateOnly(2026, 1, 1) },
            .. facets.Designs.Select(design => new ArticleFilter { Designs = [design.Value] }),
            .. facets.Tags.Select(tag => new ArticleFilter { Tags = [tag.Value] }),
        ];
        foreach (var filter in filters)
        {
            kb.Facets(question, filter).Total.Should().Be(kb.Ask(question, filter: filter).Total);
        }
    }

    [Fact]
    public void A_count_is_how_many_articles_stay_when_it_is_made_a_filter()
    {
        var kb = Sample.Knowledge;
        foreach (var question in new[] { "bloating", "constipation", "reflux and stress" })
        {
            var facets = kb.Facets(question, take: int.MaxValue);

            facets.Tags.Should().OnlyContain(tag => kb.Ask(question, 0, 0, new ArticleFilter { Tags = new[] { tag.Value } }).Total == tag.Articles);
            facets.Publishers.Should().OnlyContain(name => kb.Ask(question, 0, 0, new ArticleFilter { Publishers = new[] { name.Value } }).Total == name.Articles);
            facets.Designs.Should().OnlyContain(design => kb.Ask(question, 0, 0, new ArticleFilter { Designs = new[] { design.Value } }).Total == design.Articles);
            facets.Years.Should().OnlyContain(year => kb.Ask(question, 0, 0, new ArticleFilter { PublishedFrom = new DateOnly(year.Value, 1, 1), PublishedTo = new DateOnly(year.Value, 12, 31) }).Total == year.Articles);
        }
    }

    private static IEnumerable<(string, int)> Names(IReadOnlyList<FacetCount<NamedConcept>> counts) => counts.Select(count => (count.Value.Name, count.Articles));
}
