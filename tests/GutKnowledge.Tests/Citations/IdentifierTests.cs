using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Citations;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("10.1000/ABC", "10.1000/abc")]
    [InlineData("doi:10.1000/abc.", "10.1000/abc")]
    [InlineData("see https://doi.org/10.1000/abc, and more", "10.1000/abc")]
    [InlineData("http://dx.doi.org/10.1016/S0140-6736(05)70001-1", "10.1016/s0140-6736(05)70001-1")]
    [InlineData("(doi 10.1000/abc)", "10.1000/abc")]
    public void A_DOI_is_read_in_its_canonical_form(string text, string expected)
    {
        Doi.TryParse(text, out var doi).Should().BeTrue();
        doi.Value.Should().Be(expected);
        doi.Url.Should().Be("https://doi.org/" + expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10.1/abc")]
    [InlineData("version 10.2000")]
    public void What_is_no_DOI_is_not_read(string? text)
    {
        Doi.TryParse(text, out var doi).Should().BeFalse();
        doi.Value.Should().BeEmpty();
    }

    [Fact]
    public void Parsing_what_is_no_DOI_is_a_format_exception() => FluentActions.Invoking(() => Doi.Parse("nothing")).Should().Throw<FormatException>();

    [Theory]
    [InlineData("PMID: 22109896", 22109896)]
    [InlineData("PMID 22109896.", 22109896)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/22109896/", 22109896)]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/7", 7)]
    [InlineData(" 22109896 ", 22109896)]
    public void A_PMID_is_read(string text, int expected)
    {
        Pmid.TryParse(text, out var pmid).Should().BeTrue();
        pmid.Value.Should().Be(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("PMID: 0")]
    [InlineData("PMID: 123456789")]
    [InlineData("22109896 people")]
    [InlineData("PMC22109896")]
    [InlineData("PMID: 12٣")]
    public void What_is_no_PMID_is_not_read(string? text) => Pmid.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("PMCID: PMC1234567.", "PMC1234567")]
    [InlineData("pmc1234567", "PMC1234567")]
    [InlineData("PMCPMC1234567", "PMC1234567")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/", "PMC1234567")]
    public void A_PMCID_is_read(string text, string expected)
    {
        Pmcid.TryParse(text, out var pmcid).Should().BeTrue();
        pmcid.Value.Should().Be(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("PMC")]
    [InlineData("PMC0123")]
    [InlineData("PMC123456789")]
    [InlineData("XPMC1234567")]
    public void What_is_no_PMCID_is_not_read(string? text)
    {
        Pmcid.TryParse(text, out var pmcid).Should().BeFalse();
        pmcid.Value.Should().BeEmpty();
    }
}
