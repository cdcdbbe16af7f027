using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Annotation;

/// <summary>Runs <c>Specs/mentions.md</c>.</summary>
public sealed class MentionsSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("mentions.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_sentence_mentions(string sentence, string expectation) => InWords.Mentions(sentence).Should().Be(expectation);
}
