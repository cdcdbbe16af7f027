using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Answers;

public sealed class EvidenceChoiceTests
{
    [Fact]
    public void Of_sentences_that_name_what_is_asked_those_with_the_questions_other_words_come_first() =>
        First("does reflux wake people at night?", "Reflux is common. Reflux has many names. Reflux is discussed here. At night reflux wakes some people.").Should().StartWith("At night");

    [Fact]
    public void A_sentence_that_says_what_is_wanted_comes_before_others() =>
        First("reflux, what can i do?", "Reflux is common. Reflux has many names. Reflux is discussed here. Ginger was tried in people with reflux.").Should().StartWith("Ginger");

    [Fact]
    public void A_sentence_that_points_back_is_shown_with_the_one_it_points_at()
    {
        using var kb = Make.Knowing(Make.Article("one", "Ginger is a root. It may improve reflux."));

        var evidence = kb.Ask("reflux").Articles[0].Evidence.Should().ContainSingle().Subject;

        evidence.Sentence.Should().Be("Ginger is a root. It may improve reflux.");
        evidence.Span.In(kb.Articles.Find(kb.Ask("reflux").Articles[0].Article.Id)!.Text).Should().Be(evidence.Sentence);
    }

    [Fact]
    public void A_denial_is_never_drawn_into_support()
    {
        using var kb = Make.Knowing(Make.Article("one", "Ginger doesn't improve reflux. But it may improve nausea."));

        kb.Ask("nausea").Articles[0].Evidence.Select(evidence => evidence.Sentence).Should().Equal("But it may improve nausea.");
    }

    [Fact]
    public void A_sentence_is_not_hidden_by_one_that_says_the_opposite_in_the_same_words()
    {
        using var kb = Make.Knowing(Make.Article("one", "Ginger improves nausea in pregnant women. Ginger does not improve nausea in pregnant women."));

        var article = kb.Ask("nausea").Articles[0];

        article.Evidence.Should().ContainSingle().Which.Sentence.Should().Be("Ginger improves nausea in pregnant women.");
        article.Against.Should().ContainSingle().Which.Sentence.Should().Be("Ginger does not improve nausea in pregnant women.");
    }

    [Theory]
    [InlineData("Nausea is common. On the first day there was no nausea.", "Nausea is common.")]
    [InlineData("There was no nausea. Those people had nausea later.", "Those people had nausea later.")]
    public void A_sentence_that_only_says_that_it_is_not_there_supports_nothing(string text, string support)
    {
        using var kb = Make.Knowing(Make.Article("one", text));

        kb.Ask("nausea on the first day").Articles[0].Evidence.Select(evidence => evidence.Sentence).Should().Equal(support);
    }

    [Fact]
    public void What_says_the_same_in_the_same_words_is_shown_once()
    {
        using var kb = Make.Knowing(Make.Article("one", "Ginger may improve reflux.", "Coffee is a drink.", "Ginger may improve reflux!"));

        kb.Ask("reflux").Articles[0].Evidence.Should().ContainSingle(evidence => evidence.Sentence.StartsWith("Ginger", StringComparison.Ordinal));
    }

    [Fact]
    public void Advice_comes_first_where_the_question_shows_a_warning_sign()
    {
        using var kb = Make.Knowing(Make.Article("one", "Vomiting blood is rare.", "Vomiting blood has many names.", "Vomiting blood is discussed here.", "Vomiting blood was studied.", "# When to see a doctor", "Go to hospital for vomiting blood."));

        kb.Ask("vomiting blood").Articles[0].Evidence.Should().Contain(evidence => evidence.Sentence.StartsWith("Go to hospital", StringComparison.Ordinal));
    }

    private static string First(string question, string text)
    {
        using var kb = Make.Knowing(Make.Article("one", text));
        return kb.Ask(question).Articles[0].Evidence[0].Sentence;
    }
}
