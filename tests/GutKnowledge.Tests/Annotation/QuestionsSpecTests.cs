using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Annotation;

/// <summary>Runs <c>Specs/questions.md</c>.</summary>
public sealed class QuestionsSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("questions.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_question_says_of_its_mentions(string question, string expectation) => InWords.Question(question).Should().Be(expectation);
}
