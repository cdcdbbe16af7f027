using GutKnowledge.Text;

namespace GutKnowledge.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_gives_its_characters()
    {
        TextSpan.FromBounds(2, 5).Should().Be(new TextSpan(2, 3));
        new TextSpan(2, 3).In("abcdefg").Should().Be("cde");
        new TextSpan(2, 3).ToString().Should().Be("[2..5)");
        new TextSpan(2, 3).Shift(10).Should().Be(new TextSpan(12, 3));
    }

    [Theory]
    [InlineData(0, 2, false, false)]
    [InlineData(0, 3, true, false)]
    [InlineData(2, 5, true, true)]
    [InlineData(3, 4, true, true)]
    [InlineData(4, 6, true, false)]
    [InlineData(5, 6, false, false)]
    public void Spans_overlap_when_they_share_a_character(int start, int end, bool overlaps, bool contains)
    {
        var span = TextSpan.FromBounds(2, 5);

        span.Overlaps(TextSpan.FromBounds(start, end)).Should().Be(overlaps);
        TextSpan.FromBounds(start, end).Overlaps(span).Should().Be(overlaps);
        span.Contains(TextSpan.FromBounds(start, end)).Should().Be(contains);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    public void A_span_outside_of_the_text_is_an_argument_exception(int start, int length)
    {
        var read = () => new TextSpan(start, length).In("abc");

        read.Should().Throw<ArgumentOutOfRangeException>();
    }
}
