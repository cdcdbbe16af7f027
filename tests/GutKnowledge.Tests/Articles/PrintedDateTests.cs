using GutKnowledge.Articles;

namespace GutKnowledge.Tests.Articles;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("July 05, 2023")]
    [InlineData("July 5, 2023")]
    [InlineData("Jul 5, 2023")]
    [InlineData("5 July 2023")]
    [InlineData("5 Jul 2023")]
    [InlineData("July 5th, 2023")]
    [InlineData("Wednesday, July 5, 2023")]
    [InlineData("2023-07-05")]
    [InlineData("2023-07-05T23:30:00-11:00")]
    [InlineData(" 2023/07/05 ")]
    public void A_day_is_read_as_it_is_printed(string text)
    {
        PrintedDate.TryParse(text, out var day).Should().BeTrue();
        day.Should().Be(new DateOnly(2023, 7, 5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("07/05/2023")]
    [InlineData("July 32, 2023")]
    [InlineData("February 29, 2023")]
    [InlineData("July 2023")]
    [InlineData("yesterday")]
    public void What_could_be_two_days_or_none_is_not_guessed(string? text) => PrintedDate.TryParse(text, out _).Should().BeFalse();
}
