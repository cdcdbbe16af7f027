using CsCheck;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two.", "One.|Two.")]
    [InlineData("One! Two? Three.", "One!|Two?|Three.")]
    [InlineData("No stop at all", "No stop at all")]
    [InlineData("  White space.   Around.  ", "White space.|Around.")]
    [InlineData("It was 1.5 g. Then 2.", "It was 1.5 g.|Then 2.")]
    [InlineData("Fibre, e.g. Bran, helps. So does rice.", "Fibre, e.g. Bran, helps.|So does rice.")]
    [InlineData("Dr. Miller agrees. I do not.", "Dr. Miller agrees.|I do not.")]
    [InlineData("Smith et al. Found it.", "Smith et al. Found it.")]
    [InlineData("Lactobacillus spp. Were counted.", "Lactobacillus spp. Were counted.")]
    [InlineData("John F. Smith wrote it. We read it.", "John F. Smith wrote it.|We read it.")]
    [InlineData("Take vitamin D. The sun helps.", "Take vitamin D.|The sun helps.")]
    [InlineData("It helps.(1) It is cheap.", "It helps.(1)|It is cheap.")]
    [InlineData("It helps.[2,3] It is cheap.", "It helps.[2,3]|It is cheap.")]
    [InlineData("It helps. [2-4] It is cheap.", "It helps. [2-4]|It is cheap.")]
    [InlineData("It helps.¹ It is cheap.", "It helps.¹|It is cheap.")]
    [InlineData("It helps (1). It is cheap.", "It helps (1).|It is cheap.")]
    [InlineData("She said \"stop.\" He did not.", "She said \"stop.\"|He did not.")]
    [InlineData("Wait... what happened?", "Wait... what happened?")]
    [InlineData("", "")]
    public void A_paragraph_is_cut_behind_its_stops(string text, string expected) =>
        string.Join('|', SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))).Should().Be(expected);

    [Fact]
    public void Only_the_given_part_is_cut()
    {
        const string text = "Before. One. Two. After.";

        SentenceSplitter.Split(text, TextSpan.FromBounds(8, 17)).Select(span => span.In(text)).Should().Equal("One.", "Two.");
    }

    [Fact]
    public void Sentences_of_any_text_lie_in_order_and_leave_out_only_white_space() => AnyText.Gen.Sample(
        text =>
        {
            var end = 0;
            foreach (var span in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
            {
                if (span.Length <= 0 || span.Start < end || span.End > text.Length || !string.IsNullOrWhiteSpace(text[end..span.Start]))
                {
                    return false;
                }

                end = span.End;
            }

            return string.IsNullOrWhiteSpace(text[end..]);
        },
        iter: 2_000);
}
