using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class HtmlArticleReaderTests
{
    private static Article Read(string body, string head = "") =>
        HtmlArticleReader.Read($"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "sample");

    private static ArticleFormatException Refused(string html) =>
        FluentActions.Invoking(() => HtmlArticleReader.Read(html, "sample")).Should().Throw<ArticleFormatException>().Which;

    private static IEnumerable<string> Parts(Article article) => article.Passages.Select(passage => $"{passage.Kind}: {article[passage.Span]}");

    [Theory]
    [InlineData("<title>Millet at noon - Riverside</title>", "Millet at noon")]
    [InlineData("<title>x</title><meta property='og:title' content='Millet at noon'>", "Millet at noon")]
    [InlineData("<meta property='og:title' content='Another title'>", "Another title")]
    [InlineData("<meta property='og:title' content='Another title - Riverside'><meta property='og:site_name' content='Riverside'>", "Another title")]
    [InlineData("<title>Another title | Riverside</title>", "Another title")]
    [InlineData("", "Riverside")]
    public void The_title_is_the_heading_that_agrees_with_the_page(string head, string title) =>
        Read("<h1>Riverside</h1><main><h1>Millet at noon</h1><p>Text.</p></main>", head).Title.Should().Be(title);

    [Theory]
    [InlineData("<script type='application/ld+json'>[{\"@type\":[\"MedicalWebPage\"],\"datePublished\":\"2023-07-05T23:59:00-10:00\"}]</script>")]
    [InlineData("<script type='application/ld+json'>{ broken</script><meta property='article:published_time' content='2023-07-05T00:30:00+14:00'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"\\ud800\"}</script><meta name='date' content='5 July 2023'>")]
    public void A_day_stays_as_it_is_written(string head) => Read("<h1>Millet</h1><p>Text.</p>", head).Published.Should().Be(new DateOnly(2023, 7, 5));

    [Theory]
    [InlineData("<p>July 5, 2023 · 4 min read</p>")]
    [InlineData("<div>By Ada Fern</div><div><time datetime='2023-07-05T22:00:00Z'>two years ago</time></div><div>4 min read</div>")]
    [InlineData("<header><p>Published on July 5, 2023</p><p>4 minutes</p></header>")]
    public void The_visible_line_gives_day_and_reading_time(string line)
    {
        var article = Read($"<article><h1>Millet</h1>{line}<p>Text of the article.</p></article>");

        article.Published.Should().Be(new DateOnly(2023, 7, 5));
        article.ReadingMinutes.Should().Be(4);
        article.Text.Should().Be("Text of the article.");
    }

    [Fact]
    public void The_element_with_the_most_paragraphs_holds_the_article()
    {
        var article = Read("<div id='top'><p>Menu of the day</p></div><div class='x'><div class='y'><h1>Millet</h1><p>A long paragraph about millet.</p><p>Another long paragraph about it.</p></div></div><div><p>Imprint</p></div>");

        Parts(article).Should().Equal("Paragraph: A long paragraph about millet.", "Paragraph: Another long paragraph about it.");
    }

    [Fact]
    public void A_class_name_never_drops_the_article_itself() =>
        Read("<form class='newsletter'><div class='share'><article class='comments'><h1>Millet</h1><p>Text.</p></article></div></form>").Text.Should().Be("Text.");

    [Fact]
    public void Captions_tables_and_line_breaks_are_kept() =>
        Parts(Read("<article><h1>Millet</h1><p>One<br>two<br><br>three</p><figure><img alt='no'><figcaption>A field.</figcaption></figure><table><tr><th>a<th>b<tr><td>1<td>2</table><dl><dt>Oat<dd>A grain.</dl></article>"))
            .Should().Equal("Paragraph: One two", "Paragraph: three", "Paragraph: A field.", "Paragraph: a | b", "Paragraph: 1 | 2", "Paragraph: Oat", "Paragraph: A grain.");

    [Theory]
    [InlineData("Millet helps<sup><a href='#r2'>2</a></sup>.", "[2]", 1)]
    [InlineData("Millet helps <a href='#r1'>[1]</a>.", "[1]", 0)]
    [InlineData("Millet helps (<a href='#r2'>2</a>).", "(2)", 1)]
    [InlineData("Millet helps.<a href='#r1'><sup>(1)</sup></a>", "[1]", 0)]
    public void A_marker_that_leads_to_an_entry_is_linked(string text, string marker, int index)
    {
        var article = Read($"<article><h1>Millet</h1><p>{text}</p><h2>References</h2><ol><li id='r1'>A leaflet. <a href='#m1'>↩</a></li><li id='r2'>A talk.</li></ol></article>");

        article.References.Select(reference => (reference.Number, reference.Text)).Should().Equal((1, "A leaflet."), (2, "A talk."));
        var citation = article.LinkedCitations.Should().ContainSingle().Which;
        article[citation.Span].Should().Be(marker);
        citation.Should().BeEquivalentTo(new { Marker = marker, Support = Support.LinkedMarker, References = new[] { index } });
        article.Text.Should().NotContain("[[").And.NotContain("([");
    }

    [Fact]
    public void Two_links_in_one_bracket_are_one_marker()
    {
        var article = Read("<article><h1>Millet</h1><p>Millet helps [<a href='#r1'>1</a>, <a href='#r2'>2</a>].</p><ol class='references'><li id='r1'>A leaflet.</li><li id='r2'>A talk.</li></ol></article>");

        article.Text.Should().Be("Millet helps [1, 2].");
        article.LinkedCitations.Should().ContainSingle().Which.References.Should().Equal(0, 1);
    }

    [Fact]
    public void A_list_of_related_titles_is_no_text()
    {
        var article = Read("<main><h1>Millet</h1><p>Text of the article, long enough to be most of the page.</p><div class='related-posts'><h3>You might like</h3><ul><li><a href='/oat'>Oat at night</a></li></ul></div></main>");

        article.RelatedPosts.Should().Equal(new RelatedPost("Oat at night", null, null, string.Empty, "/oat"));
        article.Text.Should().NotContain("Oat");
    }

    [Fact]
    public void References_in_the_footer_of_an_article_are_found() =>
        Read("<article><h1>Millet</h1><p>Text.</p><footer><h3>Sources</h3><p>A leaflet.</p></footer></article><footer><p>Imprint</p></footer>")
            .References.Select(reference => reference.Text).Should().Equal("A leaflet.");

    [Fact]
    public void A_page_that_needs_its_scripts_is_refused() =>
        Refused("<html><head><title>Millet</title></head><body><div id='root'></div><script>render()</script></body></html>").Reason.Should().Contain("scripts");

    [Theory]
    [InlineData("")]
    [InlineData("<!doctype html>")]
    [InlineData("<h1>Millet</h1>")]
    [InlineData("<p>No title.</p>")]
    [InlineData("<frameset><frame src='x'></frameset>")]
    public void A_page_without_title_or_text_is_refused(string html) => Refused(html).ArticleSource.Should().Be("sample");

    [Fact]
    public void A_truncated_page_is_read_as_far_as_it_goes() =>
        HtmlArticleReader.Read("<html><head><title>Millet</title></head><body><article><p>Text is here.</p><p>And more <b>tex", "sample").Text.Should().Be("Text is here.\n\nAnd more tex");

    [Fact]
    public void Entities_of_the_pages_own_making_are_no_text() =>
        HtmlArticleReader.Read("<!DOCTYPE html [<!ENTITY a 'bomb'><!ENTITY b '&a;&a;&a;'>]><title>Millet</title><article><p>Text is here &b; and here.</p></article>", "sample").Text.Should().NotContain("bombbomb").And.Contain("Text is here");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    public void Nesting_without_end_is_refused_at_once(string tag) =>
        Refused("<title>Millet</title>" + string.Concat(Enumerable.Repeat(tag, 100_000)) + "x").Reason.Should().Be("tags are nested more than 1,000 deep.");

    [Theory]
    [InlineData("<p>")]
    [InlineData("<p><b>")]
    [InlineData("<li>")]
    [InlineData("<div></div>")]
    [InlineData("<br>")]
    public void Many_tags_in_a_row_are_no_nesting(string tag)
    {
        var count = tag == "<p><b>" ? 900 : 20_000;
        HtmlArticleReader.Read("<title>Millet</title><p>Text.</p>" + string.Concat(Enumerable.Repeat(tag, count)) + "x", "sample").Text.Should().Be("Text.\n\nx");
    }
}
