using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Tests.Citations;

public sealed class CitationFinderTests
{
    private static readonly string[] Entries =
    [
        "Marsh, A. (2018). Herbs and the quiet gut. Journal of Kitchen Medicine, 12(3), 45-52. https://doi.org/10.1000/herb.1",
        "Fern, C., & Mint, D. (2020). Oats at breakfast. Journal of Kitchen Medicine, 14(1), 1-9.",
        "Reed, E. (2021). Barley at supper. Journal of Kitchen Medicine, 15(1), 1-9. PMID: 12345678",
        "Reed, E. (2022). Rye at lunch. Journal of Kitchen Medicine, 16(1), 1-9.",
    ];

    [Theory]
    [InlineData("Herbs help (1).", "(1)=0")]
    [InlineData("Herbs help [1,3].", "[1,3]=0,2")]
    [InlineData("Herbs help [1, 3].", "[1, 3]=0,2")]
    [InlineData("Herbs help [2-4].", "[2-4]=1,2,3")]
    [InlineData("Herbs help (2–4).", "(2–4)=1,2,3")]
    [InlineData("Herbs help.¹", "¹=0")]
    [InlineData("Herbs help.¹˒³", "¹˒³=0,2")]
    [InlineData("Herbs help.²⁻⁴", "²⁻⁴=1,2,3")]
    [InlineData("Herbs help (1), oats too (2).", "(1)=0 (2)=1")]
    public void A_number_points_at_its_entry(string sentence, string expected) => Find(sentence, numbered: true).Should().Be(expected);

    [Theory]
    [InlineData("Herbs help (Marsh, 2018; Reed, 2021).", "(Marsh, 2018; Reed, 2021)=0,2")]
    [InlineData("Herbs help (Marsh, 2018 study, 2018).", "(Marsh, 2018 study, 2018)=0")]
    [InlineData("Herbs help (Marsh, 2018; see also the work of Reed, 2021).", "(Marsh, 2018; see also the work of Reed, 2021)=0,2")]
    public void Authors_and_years_point_at_their_entries(string sentence, string expected) => Find(sentence, numbered: false).Should().Be(expected);

    [Fact]
    public void A_list_of_authors_without_an_end_is_given_up_and_what_follows_is_found() =>
        Find("Herbs help (" + string.Concat(Enumerable.Repeat("Marsh, 2018; ", 5_000)) + "and Reed (2021).", numbered: false).Should().Be("Reed (2021)=2");

    [Fact]
    public void An_author_with_two_spaces_in_the_name_is_compared_like_any_other()
    {
        var finder = new CitationFinder([new Reference { Text = "x", Authors = ["van  Marsh"], Year = 2018 }]);

        finder.Find("Marsh (2018)", new TextSpan(0, 12)).Should().ContainSingle().Which.References.Should().Equal(0);
    }

    [Theory]
    [InlineData("It was so (2020).")]
    [InlineData("Forty people (n = 40) ate oats.")]
    [InlineData("They ate oats (5 g) daily.")]
    [InlineData("They ate oats (5) g daily.")]
    [InlineData("(1) Eat oats.")]
    [InlineData("The room has 12 m² and 10³ flies.")]
    [InlineData("Twice (or 3 times) a day.")]
    [InlineData("Nothing is cited here.")]
    [InlineData("Herbs help (Marsh, 20١٨).")]
    [InlineData("Marsh (20١٨) likes herbs.")]
    public void What_only_looks_like_a_marker_is_none(string sentence) => Find(sentence, numbered: true).Should().BeEmpty();

    [Theory]
    [InlineData("Herbs help (Marsh, 2018).", "(Marsh, 2018)=0")]
    [InlineData("Herbs help (Marsh 2018; Fern & Mint, 2020).", "(Marsh 2018; Fern & Mint, 2020)=0,1")]
    [InlineData("Marsh (2018) likes herbs.", "Marsh (2018)=0")]
    [InlineData("Fern and Mint (2020) like oats.", "Fern and Mint (2020)=1")]
    [InlineData("Fern et al. (2020) like oats.", "Fern et al. (2020)=1")]
    [InlineData("Reed (2022) likes rye.", "Reed (2022)=3")]
    public void Author_and_year_point_at_their_entry(string sentence, string expected)
    {
        Find(sentence, numbered: false).Should().Be(expected);
        Support(sentence, numbered: false).Should().Be(GutKnowledge.Citations.Support.AuthorYear);
    }

    [Theory]
    [InlineData("Herbs help, see https://doi.org/10.1000/HERB.1", 0)]
    [InlineData("Barley helps, PMID: 12345678", 2)]
    [InlineData("Barley helps, https://pubmed.ncbi.nlm.nih.gov/12345678", 2)]
    public void An_address_points_at_its_entry(string sentence, int expected)
    {
        var citation = Citations(sentence, numbered: false).Should().ContainSingle().Subject;

        citation.Support.Should().Be(GutKnowledge.Citations.Support.Link);
        citation.References.Should().Equal(expected);
    }

    [Theory]
    [InlineData("Herbs help (9).")]
    [InlineData("Herbs help [1,9].")]
    [InlineData("Herbs help (Nobody, 2018).")]
    [InlineData("Marsh (2019) likes herbs.")]
    public void A_marker_without_an_entry_dangles(string sentence) => Support(sentence, numbered: true).Should().Be(GutKnowledge.Citations.Support.Dangling);

    [Fact]
    public void A_number_into_an_unnumbered_list_is_an_inference()
    {
        var citation = Citations("Herbs help (2).", numbered: false).Should().ContainSingle().Subject;

        citation.Support.Should().Be(GutKnowledge.Citations.Support.Positional);
        citation.IsInferred.Should().BeTrue();
        citation.References.Should().Equal(1);
    }

    [Fact]
    public void A_number_before_an_entry_is_stated()
    {
        var citation = Citations("Herbs help (2).", numbered: true).Should().ContainSingle().Subject;

        citation.Support.Should().Be(GutKnowledge.Citations.Support.Numbered);
        citation.IsInferred.Should().BeFalse();
    }

    [Fact]
    public void Spans_point_into_the_whole_text()
    {
        const string text = "Before. Herbs help (1). After.";

        var citation = Finder(numbered: true).Find(text, TextSpan.FromBounds(8, 23)).Should().ContainSingle().Subject;

        citation.Span.In(text).Should().Be("(1)");
    }

    private static CitationFinder Finder(bool numbered) => new([.. Entries.Select((entry, i) => Reference.Parse(numbered ? $"{i + 1}. {entry}" : entry))]);

    private static List<Citation> Citations(string sentence, bool numbered) => Finder(numbered).Find(sentence, new TextSpan(0, sentence.Length));

    private static Support Support(string sentence, bool numbered) => Citations(sentence, numbered).Should().ContainSingle().Subject.Support;

    private static string Find(string sentence, bool numbered) =>
        string.Join(' ', Citations(sentence, numbered).Select(citation => $"{citation.Marker}={string.Join(',', citation.References)}"));
}
