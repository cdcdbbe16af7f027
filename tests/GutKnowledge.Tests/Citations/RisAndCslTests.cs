using System.Text;
using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Citations;

public sealed class RisAndCslTests
{
    [Fact]
    public void A_record_of_RIS_is_read_with_all_its_authors()
    {
        var file = Read("\ufeffTY  - JOUR\r\nAU  - Berg, Jan van der\r\nAU  - Reed, B., Jr.\r\nA1  - World Health Organization,\r\nAU  - et al.\r\nT1  - Herbs and the quiet\r\n      gut\r\nJO  - J Kitchen Med\r\nJF  - Journal of Kitchen Medicine\r\nPY  - 2018/03/01/\r\nVL  - 12\r\nIS  - 3\r\nSP  - 45\r\nEP  - 52\r\nDO  - 10.1000/HERB.1\r\nAN  - 12345678\r\nDB  - PubMed\r\nC2  - PMC123456\r\nKW  - gut\r\nKW  - herbs\r\nER  - \r\n");

        file.Format.Should().Be(PublicationFormat.Ris);
        file.Problems.Should().BeEmpty();
        var publication = file.Publications.Should().ContainSingle().Subject;
        publication.Authors.Should().Equal(new AuthorName("Berg", "Jan van der"), new AuthorName("Reed", "B.", "Jr."), AuthorName.Group("World Health Organization"));
        publication.Should().BeEquivalentTo(new
        {
            Id = "berg2018",
            Kind = PublicationKind.Article,
            HasFurtherAuthors = true,
            Title = "Herbs and the quiet gut",
            Container = "Journal of Kitchen Medicine",
            Year = 2018,
            Volume = "12",
            Issue = "3",
            Pages = "45-52",
            Doi = Doi.Parse("10.1000/herb.1"),
            Pmid = new Pmid(12345678),
            Pmcid = "PMC123456",
        });
    }

    [Fact]
    public void A_record_of_RIS_without_end_or_beginning_is_kept_and_said()
    {
        var file = Read("TY  - JOUR\nID  - one\nTI  - First\nPY  - n.d.\nTY - BOOK\nID - two\nTI - Second\nER -\nID  - three\nTI  - Third\nER  - \n");

        file.Publications.Select(publication => publication.Id).Should().Equal("one", "two", "three");
        file.Problems.Select(problem => problem.ToString()).Should().Equal(
            "mine(1): the record has no ER at its end; it is kept.",
            "mine(1), one: no year in \"n.d.\"; the record is kept without one.",
            "mine(9): the record does not begin with TY; it is kept.");
    }

    [Theory]
    [InlineData("AN  - 12345678", null)]
    [InlineData("AN  - PMID: 12345678", 12345678)]
    [InlineData("AN  - 12345678\nDB  - MEDLINE", 12345678)]
    [InlineData("N1  - PMID: 12345678", 12345678)]
    [InlineData("N1  - Comment on PMID: 12345678", null)]
    [InlineData("UR  - https://pubmed.ncbi.nlm.nih.gov/12345678/", 12345678)]
    public void A_PMID_is_taken_only_where_the_record_says_that_it_is_its_own(string line, int? expected) =>
        Read("TY  - JOUR\nTI  - T\n" + line + "\nER  - \n").Publications[0].Pmid?.Value.Should().Be(expected);

    [Theory]
    [InlineData("""{"date-parts":[[2012,2,1]]}""", 2012)]
    [InlineData("""{"date-parts":[["2012"]]}""", 2012)]
    [InlineData("""{"date-parts":[[2012],[2013]]}""", 2012)]
    [InlineData("""{"raw":"2012-02"}""", 2012)]
    [InlineData("""{"literal":"c. 1987"}""", 1987)]
    [InlineData("\"2012\"", 2012)]
    public void Dates_of_CSL_have_many_forms(string issued, int expected) =>
        Read($$"""[{"id":"a","title":"T","issued":{{issued}}}]""").Publications[0].Year.Should().Be(expected);

    [Fact]
    public void Records_of_CSL_lie_in_items_too_and_names_have_small_words()
    {
        var publication = Read("""{"items":[{"id":7,"type":"chapter","title":"T","author":[{"family":"Berg","given":"Jan","non-dropping-particle":"van der","suffix":"Jr."},{"literal":"WHO"},{"given":"Plato"},{"literal":"et al."}],"note":"PMID: 123\nPMCID: PMC4567"}]}""").Publications.Should().ContainSingle().Subject;

        publication.Id.Should().Be("7");
        publication.Authors.Should().Equal(new AuthorName("van der Berg", "Jan", "Jr."), AuthorName.Group("WHO"), new AuthorName("Plato"));
        publication.Should().BeEquivalentTo(new { HasFurtherAuthors = true, Kind = PublicationKind.Chapter, Pmid = new Pmid(123), Pmcid = "PMC4567" });
    }

    [Fact]
    public void A_bad_record_of_CSL_is_reported_and_loses_no_other()
    {
        var file = Read("""
            [{"id":"a","title":"First"},
             17,
             {"id":"b","title":"Second","issued":{"date-parts":[[]]}},
             {"id":"c"},
             {"id":"d","title":"Third"},
             {"id":"e","title":"broken
            """);

        file.Publications.Select(publication => publication.Id).Should().Equal("a", "b", "d");
        file.Problems.Select(problem => problem.ToString()).Should().Equal(
            "mine(2): a record must be an object, this is Number; left out.",
            "mine(3), b: \"issued\" has no year; the record is kept without one.",
            "mine(4), c: has neither title, author nor identifier; left out.",
            "mine(6): no JSON from here on; the records before it were read.");
    }

    [Fact]
    public void A_file_of_an_old_program_is_read_and_said_to_be_no_UTF_8()
    {
        var file = PublicationFile.Read(new MemoryStream(Encoding.Latin1.GetBytes("TY  - JOUR\nAU  - Müller, A\nTI  - T\nER  - \n")), "old.ris");

        file.Publications[0].Authors[0].Family.Should().Be("Müller");
        file.Problems.Should().ContainSingle().Which.Reason.Should().Contain("UTF-8");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Just a letter to you.")]
    public void What_is_none_of_the_three_is_refused_by_name(string text)
    {
        var read = () => Read(text);
        read.Should().Throw<InvalidDataException>().WithMessage("mine: neither CSL-JSON, BibTeX nor RIS.");
    }

    private static PublicationFile Read(string text) => PublicationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "mine");
}
