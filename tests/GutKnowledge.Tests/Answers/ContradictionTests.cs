using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Answers;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("Stress causes reflux.", "Stress doesn't cause reflux.")]
    [InlineData("Stress may cause reflux.", "Stress does not cause reflux.")]
    [InlineData("Ginger improves reflux.", "Ginger worsens reflux.")]
    public void Articles_that_state_the_opposite_are_shown_side_by_side(string one, string other)
    {
        using var kb = Make.Knowing(Make.Article("one", one), Make.Article("other", other));

        var answer = kb.Ask("reflux");

        var contradiction = answer.Contradictions.Should().ContainSingle().Subject;
        contradiction.Object.Id.Value.Should().Contain("reflux");
        new[] { contradiction.Says, contradiction.Opposes }.Select(side => (side.Article.Value, side.Sentence)).Should().BeEquivalentTo([("one", one), ("other", other)]);
        contradiction.Says.Span.In(kb.Articles.Find(contradiction.Says.Article)!.Text).Should().Be(contradiction.Says.Sentence);
        answer.ToMarkdown().Should().Contain("Articles disagree");
        answer.ToJson().Should().Contain("\"contradictions\"");
    }

    [Theory]
    [InlineData("Stress causes reflux.", "Stress worsens reflux.")]
    [InlineData("Stress causes reflux.", "Coffee doesn't cause reflux.")]
    [InlineData("Stress causes reflux.", "Stress doesn't cause bloating.")]
    public void Articles_that_can_both_be_right_do_not_disagree(string one, string other)
    {
        using var kb = Make.Knowing(Make.Article("one", one), Make.Article("other", other));

        kb.Ask("reflux").Contradictions.Should().BeEmpty();
    }

    [Fact]
    public void One_article_does_not_disagree_with_itself()
    {
        using var kb = Make.Knowing(Make.Article("one", "Stress causes reflux.", "Stress doesn't cause reflux."));

        kb.Ask("reflux").Contradictions.Should().BeEmpty();
    }
}
