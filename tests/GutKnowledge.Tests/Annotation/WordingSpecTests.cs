using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Annotation;

/// <summary>Runs <c>Specs/wording.md</c>.</summary>
public sealed class WordingSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("wording.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void How_surely_a_sentence_speaks(string sentence, string expectation) => InWords.Wording(sentence).Should().Be(expectation);
}
