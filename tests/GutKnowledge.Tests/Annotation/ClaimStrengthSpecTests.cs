using GutKnowledge.Annotation;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Annotation;

/// <summary>Runs <c>Specs/strength.md</c>.</summary>
public sealed class ClaimStrengthSpecTests
{
    public static TheoryData<string, string> Rows => SpecTable.Read("strength.md");

    [Theory]
    [MemberData(nameof(Rows))]
    public void How_strong_a_tie_a_conclusion_states(string sentence, string expectation) =>
        ClaimStrength.OfSentence(Tokenizer.Tokenize(sentence)).ToString().Should().Be(expectation);
}
