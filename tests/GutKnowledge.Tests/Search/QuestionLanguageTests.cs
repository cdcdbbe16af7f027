using GutKnowledge.Answers;
using GutKnowledge.Search;

namespace GutKnowledge.Tests.Search;

public sealed class QuestionLanguageTests
{
    [Theory]
    [InlineData("me duele la barriga y tengo diarrea después de comer", false)]
    [InlineData("ich habe seit wochen blähungen und durchfall", false)]
    [InlineData("j'ai mal au ventre depuis hier", false)]
    [InlineData("bloated", true)]
    [InlineData("bloated after la croix", true)]
    [InlineData("do kefir and sauerkraut help", true)]
    [InlineData("", true)]
    public void The_language_shows_in_the_small_words(string question, bool isEnglish) => QuestionLanguage.IsEnglish(question).Should().Be(isEnglish);

    [Fact]
    public void A_question_in_another_language_is_not_understood()
    {
        using var kb = KnowledgeBase.OpenSample();

        kb.Ask("tengo diarrea y me duele el estómago por el omeprazol").Outcome.Should().Be(Outcome.NotUnderstood);
    }
}
