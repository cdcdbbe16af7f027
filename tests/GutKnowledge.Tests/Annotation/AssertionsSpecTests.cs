using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Annotation;

/// <summary>Runs <c>Specs/assertions.md</c>.</summary>
public sealed class AssertionsSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("assertions.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_sentence_says_of_its_mentions(string sentence, string expectation) => InWords.Assertions(sentence).Should().Be(expectation);
}
