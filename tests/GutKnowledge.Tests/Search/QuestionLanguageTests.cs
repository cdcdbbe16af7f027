using GutKnowledge.Answers;
using GutKnowledge.Evaluation;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Tests.Import;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Search;

public sealed class QuestionLanguageTests
{
    [Theory]
    [InlineData("me duele la barriga y tengo diarrea después de comer", false)]
    [InlineData("ich habe seit wochen blähungen und durchfall", false)]
    [InlineData("j'ai mal au ventre depuis hier", false)]
    [InlineData("bloated", true)]
    [InlineData("bloated after la croix", true)]
    [InlineData("im so gassy gut pain", true)]
    [InlineData("gut bacteria die off", true)]
    [InlineData("my son come home sick", true)]
    [InlineData("do kefir and sauerkraut help", true)]
    [InlineData("", true)]
    public void The_language_shows_in_the_small_words(string question, bool isEnglish) => QuestionLanguage.IsEnglish(question).Should().Be(isEnglish);

    // A word of both would count against the question of somebody who writes English.
    [Fact]
    public void A_word_of_another_language_is_no_English_word() =>
        DataTable.Embedded("cues/languages.tsv").Rows.Where(row => row["language"] != "English" && EnglishWords.Contain(row["word"])).Select(row => row["word"]).Should().BeEmpty();

    [Theory]
    [InlineData("questions")]
    [InlineData("held-out")]
    public void No_judged_question_in_English_is_taken_for_another_language(string set) =>
        QuestionSet.Load(Path.Combine(Repository.Root, "data", "questions", set + ".jsonl")).Where(question => question.Style != "other-language" && !QuestionLanguage.IsEnglish(question.Text)).Select(question => question.Id).Should().BeEmpty();

    [Fact]
    public void A_question_in_another_language_is_not_understood() =>
        Sample.Knowledge.Ask("tengo diarrea y me duele el estómago por el omeprazol").Outcome.Should().Be(Outcome.NotUnderstood);
}
