using CsCheck;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Citations;

public sealed class ReferenceParserTests
{
    [Fact]
    public void An_APA_entry_is_read_whole()
    {
        var reference = Reference.Parse("Marsh, A. B., Fern, C., & Mint, D. (2018). Herbs and the quiet gut. Journal of Kitchen Medicine, 12(3), 45-52. https://doi.org/10.1000/HERB.1");

        reference.Authors.Should().Equal("Marsh", "Fern", "Mint");
        reference.Should().BeEquivalentTo(new { Year = 2018, Title = "Herbs and the quiet gut", Container = "Journal of Kitchen Medicine", Volume = "12", Issue = "3", Pages = "45-52", Number = (int?)null });
        reference.Doi!.Value.Value.Should().Be("10.1000/herb.1");
    }

    [Fact]
    public void A_Vancouver_entry_is_read_whole()
    {
        var reference = Reference.Parse("3. Marsh AB, Fern C, et al. Herbs and the quiet gut. J Kitchen Med. 2018;12(3):45-52. doi:10.1000/herb.1. PMID: 12345678");

        reference.Number.Should().Be(3);
        reference.Authors.Should().Equal("Marsh", "Fern");
        reference.Should().BeEquivalentTo(new { Year = 2018, Title = "Herbs and the quiet gut", Container = "J Kitchen Med", Volume = "12", Issue = "3", Pages = "45-52" });
        reference.Doi!.Value.Value.Should().Be("10.1000/herb.1");
        reference.Pmid!.Value.Value.Should().Be(12345678);
        reference.Text.Should().StartWith("Marsh AB").And.EndWith("12345678");
    }

    [Fact]
    public void An_entry_without_authors_keeps_its_text_and_identifier()
    {
        var reference = Reference.Parse("[7] Herbs, bowels and kitchens. PMID: 12345678");

        reference.Number.Should().Be(7);
        reference.Authors.Should().BeEmpty();
        reference.Year.Should().BeNull();
        reference.Pmid!.Value.Value.Should().Be(12345678);
        reference.Text.Should().Be("Herbs, bowels and kitchens. PMID: 12345678");
    }

    [Theory]
    [InlineData("A leaflet of the clinic", null)]
    [InlineData("A leaflet of the clinic, 2019", 2019)]
    [InlineData("https://example.org/leaflet", null)]
    public void What_cannot_be_read_stays_empty(string text, int? year)
    {
        var reference = Reference.Parse(text);

        reference.Text.Should().Be(text);
        reference.Year.Should().Be(year);
        reference.Title.Should().BeNull();
        reference.Authors.Should().BeEmpty();
    }

    [Fact]
    public void White_space_is_folded() => Reference.Parse("  A leaflet\n of\tthe clinic ").Text.Should().Be("A leaflet of the clinic");

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void An_empty_entry_is_an_argument_exception(string text) => FluentActions.Invoking(() => Reference.Parse(text)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("Marsh, A. (2018). Herbs and the quiet gut. Journal of Kitchen Medicine, 12(3), 45-52.", true)]
    [InlineData("Marsh A. Herbs and the quiet gut. J Kitchen Med. 2018;12(3):45-52.", true)]
    [InlineData("In 2018 we moved to the house by the marsh, where 12 herbs grow.", false)]
    [InlineData("References", false)]
    public void A_reference_is_known_by_its_shape(string line, bool expected) => ReferenceParser.LooksLikeReference(line).Should().Be(expected);

    [Fact]
    public void Any_entry_keeps_its_text() => AnyText.Gen.Where(text => !string.IsNullOrWhiteSpace(text)).Sample(text => Reference.Parse(text).Text.Length > 0, iter: 3_000);
}
