using GutKnowledge.Articles;

namespace GutKnowledge.Tests.Import;

public sealed class HeaderLineTests
{
    [Theory]
    [InlineData("July 05, 2023 2 min read", 2)]
    [InlineData("May 5, 2023", null)]
    [InlineData("5 May 2023", null)]
    [InlineData("Published on Friday, May 5th, 2023 · 12 minutes", 12)]
    [InlineData("2023-05-05 | 3 min", 3)]
    [InlineData("By Ada Fern | May 5, 2023 | 3 min read", 3)]
    public void A_line_below_the_title_gives_day_and_reading_time(string line, int? minutes)
    {
        var article = TextArticleReader.Read($"Millet\n\n{line}\n\nText of the article.", "sample");

        article.Published!.Value.Year.Should().Be(2023);
        article.ReadingMinutes.Should().Be(minutes);
        article.Text.Should().Be("Text of the article.");
    }

    [Theory]
    [InlineData("By mouth it is taken twice.")]
    [InlineData("In the year 2023 it rained.")]
    [InlineData("It takes 5 minutes to cook.")]
    public void A_sentence_is_no_header_line(string line) =>
        TextArticleReader.Read($"Millet\n\n{line}\n\nMore text.", "sample").Text.Should().Be($"{line}\n\nMore text.");

    [Fact]
    public void A_numbered_reference_list_in_text_keeps_its_numbers()
    {
        var article = TextArticleReader.Read("Millet\n\nMillet is eaten (2).\n\nReferences\n\n1. A leaflet that goes on\nin the next line.\n2. A talk.\n\nThis is no advice.\n", "sample");

        article.References.Select(reference => (reference.Number, reference.Text)).Should().Equal((1, "A leaflet that goes on in the next line."), (2, "A talk."));
        article.Text.Should().Be("Millet is eaten (2).\n\nThis is no advice.");
    }

    [Fact]
    public void Numbers_of_other_scripts_are_text() =>
        TextArticleReader.Read("Millet\n\nText.\n\nReferences\n\n١. A leaflet of ٢٠١٢.", "sample").References.Should().ContainSingle().Which.Number.Should().BeNull();
}
