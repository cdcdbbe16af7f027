using System.Text;
using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Citations;

public sealed class PublicationCatalogTests
{
    private static readonly PublicationCatalog Catalog = new(
    [
        Work("marsh2018", ["Marsh", "Fern"], 2018, "Herbs and the quiet gut of patient gardeners", "Journal of Kitchen Medicine", "12", "10.1000/herb.1", 12345678),
        Work("twin1", ["Reed"], 2020, "Barley at supper for sleepless cooks", "Journal of Kitchen Medicine", "14", null, null),
        Work("twin2", ["Reed"], 2020, "Barley at supper for sleepless cooks", "Journal of Kitchen Medicine", "15", null, null),
        Work("oats", ["van der Oat"], 2019, "Oats in the morning and sleep at night", "Journal of Kitchen Medicine", "13", "10.1000/oats.1", 23456789),
        Work("oats-again", ["Oat"], 2019, "Oats in the morning and sleep at night", "J Kitchen Med", "13", "10.1000/oats.1", null),
        Work("soup", ["Leek"], 2016, "Soup", "Annals of Soup", "1", null, null),
        Work("rumour", ["Nettle"], 2021, "Unconfirmed remarks about nettle soup", "Journal of Kitchen Medicine", "15", null, null) with { IsVerified = false },
    ]);

    [Theory]
    [InlineData("Marsh, A., & Fern, C. (2018). Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine, 12(3), 45-52.", MatchStatus.Exact, "marsh2018", "")]
    [InlineData("Marsh A, Fern C. Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine. 2018;12(3):45-52. doi:10.1000/herb.1", MatchStatus.Exact, "marsh2018", "")]
    [InlineData("Herbs and the quiet gut of patient gardeners. PMID: 12345678", MatchStatus.Exact, "marsh2018", "")]
    [InlineData("Marsh, A. (2017). Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine, 12(3), 45-52.", MatchStatus.NearMiss, "marsh2018", "year")]
    [InlineData("Moss, A. (2018). Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine, 11(3), 45-52.", MatchStatus.NearMiss, "marsh2018", "authors volume")]
    [InlineData("Marsh, A. (2018). Another title altogether. Journal of Kitchen Medicine, 12(3), 45-52.", MatchStatus.NearMiss, "marsh2018", "title")]
    [InlineData("Reed, E. (2020). Barley at supper for sleepless cooks. Journal of Kitchen Medicine, 14(1), 1-9.", MatchStatus.Exact, "twin1", "")]
    [InlineData("Reed, E. (2020). Barley at supper for sleepless cooks. Journal of Kitchen Medicine.", MatchStatus.Ambiguous, null, "")]
    [InlineData("Oat, O. (2019). Oats in the morning and sleep at night. J Kitchen Med, 13(2), 1-9.", MatchStatus.Exact, "oats", "")]
    [InlineData("Marsh, A. (2018). Herbs and the quiet gut of patient gardeners. Annals of Masonry, 12(3), 45-52.", MatchStatus.NearMiss, "marsh2018", "container")]
    [InlineData("Marsh A, Fern C. Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine. 2018;12(3):45-52. doi:10.1000/oats.1", MatchStatus.NearMiss, "marsh2018", "doi")]
    [InlineData("Stone S. Walls in the rain and what became of them. Journal of Masonry. 2001;1(1):1-9. doi:10.1000/herb.1", MatchStatus.NearMiss, "marsh2018", "authors year title container volume")]
    [InlineData("Marsh A. Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine. 2018;12(3):45-52. PMID: 999", MatchStatus.NearMiss, "marsh2018", "pmid")]
    [InlineData("Nettle, N. (2021). Unconfirmed remarks about nettle soup. Journal of Kitchen Medicine, 15(1), 1-9.", MatchStatus.NotFound, null, "")]
    [InlineData("Stone, S. (2001). Walls. Journal of Masonry, 1(1), 1-9.", MatchStatus.NotFound, null, "")]
    [InlineData("A leaflet of the clinic", MatchStatus.NotFound, null, "")]
    public void A_printed_entry_is_compared_with_the_records(string entry, MatchStatus status, string? publication, string differing)
    {
        var match = Catalog.Match(Reference.Parse(entry));

        match.Status.Should().Be(status);
        match.Publication?.Id.Should().Be(publication);
        string.Join(' ', match.DifferingFields).Should().Be(differing);
    }

    [Fact]
    public void Records_that_fit_equally_are_all_named() =>
        Catalog.Match(Reference.Parse("Reed, E. (2020). Barley at supper for sleepless cooks. Journal of Kitchen Medicine.")).Candidates.Select(publication => publication.Id).Should().Equal("twin1", "twin2");

    [Fact]
    public void Identifiers_of_two_works_leave_it_open_which_is_meant()
    {
        var match = Catalog.Match(new Reference { Text = "doi:10.1000/herb.1 PMID: 23456789", Doi = Doi.Parse("10.1000/herb.1"), Pmid = new Pmid(23456789) });

        match.Status.Should().Be(MatchStatus.Ambiguous);
        match.Candidates.Select(publication => publication.Id).Should().Equal("marsh2018", "oats");
    }

    [Fact]
    public void A_short_title_alone_is_not_enough()
    {
        var match = Catalog.Match(new Reference { Text = "Soup", Title = "Soup" });

        match.Status.Should().Be(MatchStatus.Ambiguous);
        match.Candidates.Should().ContainSingle().Which.Id.Should().Be("soup");
    }

    [Theory]
    [InlineData("Clin Rev Allergy Immunol", "Clinical Reviews in Allergy & Immunology", true)]
    [InlineData("The BMJ", "British Medical Journal", true)]
    [InlineData("PNAS", "Proceedings of the National Academy of Sciences", true)]
    [InlineData("Gut", "Gut : journal of the British Society of Gastroenterology", true)]
    [InlineData("J Clin Invest", "The Journal of Clinical Investigation", true)]
    [InlineData("Gut", "Nature", false)]
    [InlineData("Journal of Hepatology", "Journal of Gastroenterology", false)]
    public void A_journal_is_known_by_its_abbreviations(string a, string b, bool expected)
    {
        ContainerNames.Agree(a, b).Should().Be(expected);
        ContainerNames.Agree(b, a).Should().Be(expected);
    }

    [Fact]
    public void Every_bundled_record_is_found_by_its_own_DOI()
    {
        var doubles = PublicationCatalog.Default.Publications.Where(publication => publication.Doi is not null).GroupBy(publication => publication.Doi).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        foreach (var publication in PublicationCatalog.Default.Publications.Where(publication => publication.Doi is not null && !doubles.Contains(publication.Doi)))
        {
            PublicationCatalog.Default.Match(new Reference { Text = "doi:" + publication.Doi, Doi = publication.Doi }).Publication.Should().BeSameAs(publication);
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[{}]")]
    [InlineData("""[{"id":""}]""")]
    public void A_broken_catalogue_is_refused_by_name(string json)
    {
        var load = () => PublicationCatalog.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)), "mine.json");

        load.Should().Throw<InvalidDataException>().WithMessage("mine.json*");
    }

    private static Publication Work(string id, string[] authors, int year, string title, string container, string volume, string? doi, int? pmid) => new()
    {
        Id = id,
        Authors = [.. authors.Select(author => new AuthorName(author))],
        Year = year,
        Title = title,
        Container = container,
        Volume = volume,
        Doi = doi is null ? null : Doi.Parse(doi),
        Pmid = pmid is { } number ? new Pmid(number) : null,
        IsVerified = true,
    };
}
