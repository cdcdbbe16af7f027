using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Tests.Search;

public sealed class QuestionParserTests
{
    private static readonly QuestionParser Parser = new(new Annotator(Vocabulary.Default));

    [Theory]
    [InlineData("bloating", QuestionIntent.General)]
    [InlineData("what causes bloating", QuestionIntent.Causes)]
    [InlineData("why am i so bloated", QuestionIntent.Causes)]
    [InlineData("what helps with bloating", QuestionIntent.Helps)]
    [InlineData("how to get rid of bloating", QuestionIntent.Helps)]
    [InlineData("symptoms of coeliac disease", QuestionIntent.Symptoms)]
    [InlineData("tests for coeliac disease", QuestionIntent.Tests)]
    [InlineData("leaky gut, is it real?", QuestionIntent.IsItReal)]
    [InlineData("reflux, what makes it worse", QuestionIntent.Worsens)]
    [InlineData("should i see a doctor about reflux", QuestionIntent.WhenToSeeDoctor)]
    [InlineData("is ginger worth trying for reflux", QuestionIntent.Helps)]
    [InlineData("does coffee wreck your stomach", QuestionIntent.Causes)]
    [InlineData("side effects of omeprazole", QuestionIntent.SideEffects)]
    [InlineData("does reflux ever go away", QuestionIntent.Prognosis)]
    [InlineData("", QuestionIntent.General)]
    public void A_question_shows_what_it_wants(string question, QuestionIntent expected) => Parser.Parse(question).Intent.Should().Be(expected);

    [Theory]
    [InlineData("what causes bloating at night", "at night")]
    [InlineData("bloating", "")]
    [InlineData("lighthouse", "lighthouse")]
    public void What_is_left_is_searched_as_words(string question, string expected) => Parser.Parse(question).FreeText.Should().Be(expected);

    [Theory]
    [InlineData("ibs and stress", "condition:irritable-bowel-syndrome")]
    [InlineData("IBS and stress", "condition:irritable-bowel-syndrome")]
    [InlineData("is it sibo", "condition:small-intestinal-bacterial-overgrowth")]
    public void An_abbreviation_needs_no_capitals_in_a_question(string question, string expected) =>
        Parser.Parse(question).Mentions.SelectMany(mention => mention.Concepts).Select(id => id.Value).Should().Contain(expected);

    [Theory]
    [InlineData("bloateing", "symptom:bloating")]
    [InlineData("tummy ache", "symptom:abdominal-pain")]
    [InlineData("diarrhea", "symptom:diarrhoea")]
    public void Everyday_and_misspelled_words_are_understood(string question, string expected) =>
        Parser.Parse(question).Mentions.Should().ContainSingle().Which.Concepts.Should().Contain(new ConceptId(expected));
}
