using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Citations;

public sealed class RetractionListTests
{
    private static readonly Doi Work = Doi.Parse("10.1000/herb.1");

    [Theory]
    [InlineData("Retracted 2014", "Retracted 2014")]
    [InlineData("Concern 2012, Retracted 2014, Corrected 2015", "Retracted 2014")]
    [InlineData("Corrected 2013, Concern 2012", "Concern 2012")]
    [InlineData("Retracted 2014, Reinstated 2016", "Reinstated 2016")]
    [InlineData("Retracted 2014, Reinstated 2016, Retracted 2018", "Retracted 2018")]
    [InlineData("Retracted 2014, Reinstated 2016, Corrected 2017", "Reinstated 2016")]
    [InlineData("Concern 2012, Retracted -, Corrected 2015", "Retracted -")]
    [InlineData("Retracted -, Reinstated 2016", "Retracted -")]
    public void The_gravest_notice_since_a_reinstatement_holds(string notices, string expected)
    {
        var list = new RetractionList(notices.Split(", ").Select(text => text.Split(' ')).Select(parts => new RetractionNotice
        {
            Status = Enum.Parse<RetractionStatus>(parts[0]),
            Date = parts[1] == "-" ? null : new DateOnly(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), 1, 1),
            Doi = Work,
        }));

        var found = list.Find(new Reference { Text = "x", Doi = Work })!;
        $"{found.Status} {found.Date?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}".Should().Be(expected);
    }

    [Fact]
    public void A_work_is_found_by_DOI_PMID_title_and_the_record_that_fits_exactly()
    {
        var list = new RetractionList(
        [
            new RetractionNotice { Status = RetractionStatus.Retracted, Date = new DateOnly(2014, 3, 2), Doi = Work, Pmid = new Pmid(123), Title = "Herbs and the Quiet Gut of Gardeners", FirstAuthor = "Anna van der Marsh", Year = 2012 },
        ]);
        Reference[] entries =
        [
            new() { Text = "x", Doi = Work },
            new() { Text = "x", Pmid = new Pmid(123) },
            new() { Text = "x", Title = "Herbs and the quiet gut of gardeners.", Year = 2012, Authors = ["Marsh"] },
        ];

        entries.Select(entry => list.Find(entry)?.FoundBy).Should().Equal(RetractionKey.Doi, RetractionKey.Pmid, RetractionKey.Title);
        list.Find(new Reference { Text = "x" }, new Publication { Id = "a", Doi = Work })!.FoundBy.Should().Be(RetractionKey.Doi);
        list.Find(entries[0])!.ListUpTo.Should().Be(new DateOnly(2014, 3, 2));
    }

    [Theory]
    [InlineData(2011, "Marsh", null)]
    [InlineData(2012, "Fern", null)]
    [InlineData(2012, "Marsh", "10.1000/other")]
    public void The_title_alone_retracts_nothing(int year, string author, string? doi)
    {
        var list = new RetractionList([new RetractionNotice { Status = RetractionStatus.Retracted, Doi = Work, Title = "Herbs and the Quiet Gut of Gardeners", FirstAuthor = "A Marsh", Year = 2012 }]);

        list.Find(new Reference { Text = "x", Title = "Herbs and the Quiet Gut of Gardeners", Year = year, Authors = [author], Doi = doi is null ? null : Doi.Parse(doi) }).Should().BeNull();
    }
}
