using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Annotation;

/// <summary>Runs <c>Specs/claims.md</c>.</summary>
public sealed class ClaimsSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("claims.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_sentence_claims(string sentence, string expectation) => InWords.Claims(sentence).Should().Be(expectation);
}
