using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Answers;

public sealed class ConceptProfileTests
{
    [Fact]
    public void A_profile_sorts_the_other_sides_by_their_part()
    {
        using var kb = Make.Knowing(
            Make.Article("a", "Stress causes reflux. Coffee worsens reflux.", "Ginger may improve reflux."),
            Make.Article("b", "Stress may cause reflux.", "Symptoms of reflux include heartburn and nausea.", "Whether reflux is an illness is controversial."));

        var profile = kb.Concept("reflux")!;

        Names(profile.Causes).Should().ContainSingle().Which.Should().Contain("tress");
        profile.Causes[0].Statements.Select(statement => statement.Article.Value).Should().Equal("a", "b");
        Names(profile.Worsens).Should().ContainSingle(name => name.Contains("offee"));
        Names(profile.Helps).Should().Equal("Ginger");
        Names(profile.Symptoms).Should().BeEquivalentTo("Heartburn", "Nausea");
        profile.Disputes.Should().ContainSingle().Which.Article.Value.Should().Be("b");
        profile.Articles.Select(article => article.Id.Value).Should().Equal("a", "b");
    }

    [Fact]
    public void A_denied_tie_is_not_in_a_profile()
    {
        using var kb = Make.Knowing(Make.Article("a", "Stress doesn't cause reflux. Smoking causes reflux."));

        kb.Concept("reflux")!.Causes.Should().ContainSingle().Which.Name.Should().Contain("mok");
    }

    [Fact]
    public void Two_articles_that_cite_the_same_work_are_one_source()
    {
        string[] work = ["1. Smith A. Stress and reflux. Gut. 2019;1:1-9."];
        using var kb = Make.Knowing(
            Make.Citing("a", work, "Stress causes reflux [1]."),
            Make.Citing("b", work, "Stress causes reflux [1]."),
            Make.Article("c", "Stress causes reflux."));

        var cause = kb.Concept("reflux")!.Causes.Should().ContainSingle().Subject;

        cause.Statements.Should().HaveCount(3);
        cause.Sources.Should().Be(2, "the third article cites nothing and is a source of its own");
    }

    [Fact]
    public void Sources_are_counted_by_wording_and_works_by_design()
    {
        string[] works = ["1. Smith A. Stress and reflux: a randomized controlled trial. Gut. 2019;1:1-9.", "2. Jones B. Stress and the stomach. Gut. 2020;2:1-9."];
        using var kb = Make.Knowing(
            Make.Citing("a", works, "Stress causes reflux [1]."),
            Make.Citing("b", works, "Stress causes reflux [1].", "Stress may cause reflux [2]."),
            Make.Article("c", "Stress may cause reflux."));

        var cause = kb.Concept("reflux")!.Causes.Should().ContainSingle().Subject;

        cause.Sources.Should().Be(3);
        cause.Wordings.Should().Equal(new SourceCount<Wording>(Wording.Asserted, 1), new SourceCount<Wording>(Wording.Suggestive, 2));
        cause.Designs.Should().Equal(new SourceCount<StudyDesign>(StudyDesign.Unknown, 1), new SourceCount<StudyDesign>(StudyDesign.RandomisedTrial, 1));
    }

    [Theory]
    [InlineData("symptom:bloating")]
    [InlineData("bloating")]
    [InlineData("Bloated belly")]
    public void A_concept_is_found_by_key_or_name(string name) => Sample.Knowledge.Concept(name)!.Concept.Id.Value.Should().Be("symptom:bloating");

    [Fact]
    public void An_unknown_name_has_no_profile()
    {
        using var kb = KnowledgeBase.InMemory();

        kb.Concept("unicorn").Should().BeNull();
        kb.Concept("bloating")!.Articles.Should().BeEmpty();
    }

    private static IEnumerable<string> Names(IReadOnlyList<RelatedConcept> related) => related.Select(other => other.Name);
}
