using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Citations;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Marsh AB, Fern C, et al.", "Marsh|Fern")]
    [InlineData("Marsh, A. B., Fern, C., & Mint, D.", "Marsh|Fern|Mint")]
    [InlineData("Marsh, A.B. and Fern, C.", "Marsh|Fern")]
    [InlineData("Marsh, A.; Fern, C.", "Marsh|Fern")]
    [InlineData("A. B. Marsh, C. van der Fern and D. Mint", "Marsh|van der Fern|Mint")]
    [InlineData("van der Marsh K, de la Rue JP, O'Fern-Mint P", "van der Marsh|de la Rue|O'Fern-Mint")]
    [InlineData("Marsh van Fern, S. J., Mint, D., & Sage Rue, T.", "Marsh van Fern|Mint|Sage Rue")]
    [InlineData("Marsh A Jr, Fern III SB", "Marsh|Fern")]
    [InlineData("Marsh, Anna", "Marsh")]
    [InlineData("Marsh, Anna B.", "Marsh")]
    [InlineData("Marsh, Anna, and Carl Fern", "Marsh|Fern")]
    [InlineData("Marsh, Anna B., Carl Fern, and Dora van Mint", "Marsh|Fern|van Mint")]
    [InlineData("Anna B. Marsh, Carl Fern", "Marsh|Fern")]
    [InlineData("Marsh, Fern and Mint", "Marsh|Fern|Mint")]
    [InlineData("Marsh & Fern", "Marsh|Fern")]
    [InlineData("Marsh et al.", "Marsh")]
    [InlineData("MARSH, A. B., FERN, C. & MINT, D.", "MARSH|FERN|MINT")]
    [InlineData("World Kitchen Organization", "World Kitchen Organization")]
    [InlineData("Marsh A, Fern C; Herb Study Group", "Marsh|Fern|Herb Study Group")]
    [InlineData("A. B.", "")]
    [InlineData("", "")]
    public void Family_names_are_told_from_given_names(string printed, string families) => string.Join('|', AuthorNames.Families(printed)).Should().Be(families);
}
