using System.Text;
using GutKnowledge.Citations;

namespace GutKnowledge.Tests.Citations;

public sealed class PublicationCatalogTests
{
    private static readonly PublicationCatalog Catalog = new(
    [
        Work("marsh2018", ["Marsh", "Fern"], 2018, "Herbs and the quiet gut of patient gardeners", "Journal of Kitchen Medicine", "12", "10.1000/herb.1", 12345678),
        Work("twin1", ["Reed"], 2020, "Barley at supper for sleepless cooks", "Journal of Kitchen Medicine", "14", null, null),
        Work("twin2", ["Reed"], 2020, "Barley at supper for sleepless cooks", "Journal of Kitchen Medicine", "14", null, null),
        Work("rumour", ["Nettle"], 2021, "Unconfirmed remarks about nettle soup", "Journal of Kitchen Medicine", "15", null, null) with { IsVerified = false },
    ]);

    [Theory]
    [InlineData("Marsh, A., & Fern, C. (2018). Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine, 12(3), 45-52.", MatchStatus.Exact, "marsh2018", "")]
    [InlineData("Marsh A, Fern C. Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine. 2018;12(3):45-52. doi:10.1000/herb.1", MatchStatus.Exact, "marsh2018", "")]
    [InlineData("Herbs and the quiet gut of patient gardeners. PMID: 12345678", MatchStatus.Exact, "marsh2018", "")]
    [InlineData("Marsh, A. (2017). Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine, 12(3), 45-52.", MatchStatus.NearMiss, "marsh2018", "year")]
    [InlineData("Moss, A. (2018). Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine, 11(3), 45-52.", MatchStatus.NearMiss, "marsh2018", "authors volume")]
    [InlineData("Marsh, A. (2018). Another title altogether. Journal of Kitchen Medicine, 12(3), 45-52.", MatchStatus.NearMiss, "marsh2018", "title")]
    [InlineData("Reed, E. (2020). Barley at supper for sleepless cooks. Journal of Kitchen Medicine, 14(1), 1-9.", MatchStatus.Ambiguous, null, "")]
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
        Authors = authors,
        Year = year,
        Title = title,
        Container = container,
        Volume = volume,
        Doi = doi is null ? null : Doi.Parse(doi),
        Pmid = pmid is { } number ? new Pmid(number) : null,
        IsVerified = true,
    };
}
