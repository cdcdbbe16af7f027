using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Evaluation;
using GutKnowledge.Import.Evaluation;

namespace GutKnowledge.Tests.Import;

public sealed class PageEvaluatorTests
{
    private static readonly JudgedPage Page = new("1", "1.html", "https://example.org/1", "Millet at noon", "Ada Fern", "2023-07-05", "Millet is a grass.", new JudgedReferenceList(2, "A leaflet"));

    private static Article Found(string text = "Millet is a grass.", string title = "Millet at noon", string? author = "Ada Fern", DateOnly? day = null, params string[] references)
    {
        var builder = new ArticleBuilder("1") { Title = title, Author = author, Published = day };
        builder.AddParagraph(text);
        foreach (var reference in references)
        {
            builder.AddReference(new Reference { Text = reference });
        }

        return builder.Build();
    }

    private static PageScores Scores(JudgedPage page, Article article) => PageEvaluator.Evaluate([page], _ => article).All;

    [Fact]
    public void A_page_that_is_read_as_judged_is_wholly_right() =>
        Scores(Page, Found(day: new DateOnly(2023, 7, 5), references: ["A leaflet, 2019.", "A talk."])).Should().Be(
            new PageScores(1, 0, 1, new Ratio(1, 1), new Ratio(1, 1), new Ratio(0, 0), new Ratio(1, 1), new Ratio(1, 1)));

    [Theory]
    [InlineData("Millet is a grass", 1)]
    [InlineData("MILLET is a gräss", 1)]
    [InlineData("Millet is", 2.0 / 3)]
    [InlineData("Millet Millet is a", 0.75)]
    [InlineData("Rye", 0)]
    public void The_text_is_measured_by_its_words(string found, double f1) => Scores(Page, Found(found)).TextF1.Should().BeApproximately(f1, 1e-9);

    [Theory]
    [InlineData("2023-07-05", null, 0, 1, 0, 0)]
    [InlineData("2023-07-05", "2023-07-06", 0, 1, 0, 0)]
    [InlineData(null, "2023-07-05", 0, 0, 1, 1)]
    [InlineData(null, null, 0, 0, 0, 1)]
    [InlineData("2023-07", "2023-07-05", 0, 0, 0, 1)]
    [InlineData("2023-07", "2023-08-05", 0, 0, 1, 1)]
    public void A_day_is_right_missed_or_invented(string? judged, string? found, int right, int dated, int invented, int undated)
    {
        var scores = Scores(Page with { Published = judged }, Found(day: found is null ? null : DateOnly.ParseExact(found, "yyyy-MM-dd")));

        scores.Dates.Should().Be(new Ratio(right, dated));
        scores.InventedDates.Should().Be(new Ratio(invented, undated));
    }

    [Theory]
    [InlineData("ada fern", true)]
    [InlineData("Fern, Ada", true)]
    [InlineData("Ada Fern, PhD", true)]
    [InlineData("Ada", true)]
    [InlineData("Bo Fern", false)]
    [InlineData(null, false)]
    public void An_author_is_right_with_or_without_degrees(string? author, bool isRight) => Scores(Page, Found(author: author)).Authors.Hits.Should().Be(isRight ? 1 : 0);

    [Theory]
    [InlineData(true, "A leaflet.", "A talk.")]
    [InlineData(false, "A leaflet.")]
    [InlineData(false, "A talk.", "A walk.")]
    [InlineData(false, "A leaflet.", "A talk.", "And all the text of the page.")]
    public void A_reference_list_is_kept_whole_or_not(bool isKept, params string[] references) => Scores(Page, Found(references: references)).ReferenceLists.Should().Be(new Ratio(isKept ? 1 : 0, 1));

    [Fact]
    public void Misses_of_every_third_page_are_never_listed()
    {
        var pages = Enumerable.Range(0, 6).Select(i => Page with { Id = $"page{i}" }).ToList();
        var report = PageEvaluator.Evaluate(pages, page => page.Id == "page5" ? throw new ArticleFormatException("page5", "it is broken.") : Found("Rye"));

        report.All.Pages.Should().Be(6);
        report.Unseen.Should().Match<PageScores>(scores => scores.Pages == 2 && scores.Unread == 1);
        report.Misses.Should().NotContain(miss => miss.Contains("page2") || miss.Contains("page5")).And.Contain(miss => miss.StartsWith("page4: text 0.000"));
    }

    [Fact]
    public void Markers_are_compared_on_the_page_and_else_by_the_words_around_them()
    {
        JudgedMarker[] markers =
        [
            new("here", "3", "Millet is a kind of grass [1-", "], they say.", "A talk. 2020."),
            new("here", "[2]", "Rye is another kind of grass", " as well.", "A talk. 2020."),
            new("away", "1", "Oats are a third kind of grass [", "].", "1. A leaflet. 2019."),
            new("away", "[9]", "Nobody has ever heard of barley", ".", "1. A leaflet. 2019."),
        ];
        var builder = new ArticleBuilder("here") { Title = "Grass" };
        builder.AddParagraph("Millet is a kind of grass [1-3], they say. Rye is another kind of grass [2] as well.");
        foreach (var entry in new[] { "A leaflet. 2019.", "A walk. 2021.", "A talk. 2020." })
        {
            builder.AddReference(Reference.Parse(entry));
        }

        var set = new MarkerSet(markers, markers.ToLookup(marker => marker.Page, marker => marker.Entry));
        var report = MarkerEvaluator.Evaluate(set, page => page == "here" ? builder.Build() : null, new Annotator(Vocabulary.Default));

        report.OnPages.Should().Be(new Ratio(1, 2), "[2] is the walk on this page");
        report.InContext.Should().Be(new Ratio(1, 2));
        report.All.Should().Be(new Ratio(2, 4));
        report.Misses.Should().HaveCount(2).And.Contain(miss => miss.Contains("leads to A walk. 2021. instead of A talk. 2020."));
    }
}
