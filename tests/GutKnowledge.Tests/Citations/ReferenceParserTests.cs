using CsCheck;
using GutKnowledge.Citations;
using GutKnowledge.Tests.Fixtures;
using GutKnowledge.Text;

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
    public void Any_entry_keeps_its_text_and_has_its_fields_in_it() => Gen.OneOf(AnyText.Gen, BrokenText.Gen, Patchwork).Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
        text =>
        {
            var (reference, fields) = ReferenceParser.Read(text);

            return reference.Text.Length > 0
                && Bare(text).EndsWith(Bare(reference.Text), StringComparison.Ordinal)
                && fields.All(field => field.Span.Length > 0 && field.Span.Start >= 0 && field.Span.End <= reference.Text.Length)
                && fields.Zip(fields.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
                && fields.Select(field => field.Kind).Distinct().Count() == fields.Count
                && reference.Authors.All(author => reference.Text.Contains(author, StringComparison.Ordinal));
        },
        iter: 3_000);

    [Theory]
    [InlineData("Marsh A, ")]
    [InlineData("2018;12(3):45-52. ")]
    [InlineData("https://doi.org/10.1000/herb.1 ")]
    [InlineData("www.www.")]
    [InlineData("PMID: 1 PMC12 ")]
    [InlineData("((((")]
    [InlineData("x")]
    [InlineData("- – 1-")]
    [InlineData("\"“<b> </b>")]
    public void A_text_of_any_length_is_kept_and_its_beginning_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)).Trim();

        var (reference, fields) = ReferenceParser.Read(text);

        reference.Text.Should().HaveLength(text.Length);
        fields.Should().NotContain(field => field.Span.End > 4000);
    }

    [Fact]
    public void Fields_are_told_with_their_place()
    {
        var parsed = ReferenceParser.Read("7. Marsh AB, Fern C. Herbs and the quiet gut. J Kitchen Med. 2018;12(3):45-52. PMCID: PMC1234567.");

        parsed.Reference.Text.Should().StartWith("Marsh AB");
        parsed.Fields.Select(field => field.Kind).Should().Equal(
            ReferenceFieldKind.Authors, ReferenceFieldKind.Title, ReferenceFieldKind.Container, ReferenceFieldKind.Year, ReferenceFieldKind.Volume, ReferenceFieldKind.Issue, ReferenceFieldKind.Pages, ReferenceFieldKind.Pmcid);
        parsed.Fields[1].Span.Should().Be(new TextSpan(18, 23));
        parsed.Printed(ReferenceFieldKind.Pages).Should().Be("45-52");
        parsed.Printed(ReferenceFieldKind.Doi).Should().BeNull();
        parsed.Reference.Pmcid!.Value.Value.Should().Be("PMC1234567");
    }

    [Theory]
    [InlineData("Marsh AB. Herbs and the quiet gut. J Kitchen Med. 2018;12:45. https://doi.org/10.1000/herb.1.", "https://doi.org/10.1000/herb.1")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/12345678/?from=herbs", "https://pubmed.ncbi.nlm.nih.gov/12345678/?from=herbs")]
    [InlineData("A leaflet (https://example.org/leaflet).", "https://example.org/leaflet")]
    public void An_address_is_kept_also_where_it_is_an_identifier(string entry, string url) => Reference.Parse(entry).Url.Should().Be(url);

    [Fact]
    public void A_DOI_that_lost_its_shape_is_read_where_its_name_stands_before_it() =>
        Reference.Parse("Marsh AB. Herbs and the quiet gut. J Kitchen Med. 2018;12:45. doi: 10. 1000/herb.1.").Doi!.Value.Value.Should().Be("10.1000/herb.1");

    private static Gen<string> Patchwork => Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[1, 25].Select(pieces => string.Concat(pieces));

    private static readonly string[] Parts =
    [
        "Marsh AB", "Fern, C.", "et al.", "&", " and ", "Herbs and the quiet gut", "J Kitchen Med", "In: ", "(Eds.)", "2018", "(2018a)", ";", ":", ". ", ", ", "12", "(3)", "45-52", "45 -52", "pp. ", "vol. ", "no. ", "doi:", "10.1000/herb.1", "10. 1000/x", "https://doi.org/", "https://example.org/a", "www.",
        "PMID: ", "12345678", "PMCID: PMC", "PMC1234567", "<i>", "</i>", "“", "”", "\"", "[Internet]", "[1] ", "12. ", " ", " ", "\n", "–", "-",
    ];

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
