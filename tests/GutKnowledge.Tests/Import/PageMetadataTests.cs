using GutKnowledge.Articles;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

/// <summary>Where title, day and author of a web page are learnt, by the first source that has them.</summary>
public sealed class PageMetadataTests
{
    private const string Text = "<p>Text of the article that says what millet is, where it grows, who sows it, when it is ripe, and how it was cooked by those who had nothing else to cook at all.</p>";

    private static Article Read(string head, string below = "", string above = "") =>
        HtmlArticleReader.Read($"<!doctype html><html><head>{head}</head><body><main>{above}<h1>Millet at noon</h1>{below}{Text}</main></body></html>", "sample");

    private static Article WithJson(string json) => Read($"<script type='application/ld+json'>{json}</script>");

    [Theory]
    [InlineData("""{"@type":"Article","author":"Ada Fern"}""")]
    [InlineData("""{"@type":"http://schema.org/NewsArticle","author":{"@type":"Person","name":"Ada Fern"}}""")]
    [InlineData("""{"@type":["WebPage","MedicalWebPage"],"author":[{"name":["Ada Fern"]}]}""")]
    [InlineData("""{"@graph":[{"@type":"Person","@id":"#ada","name":"Ada Fern"},{"@type":"BlogPosting","author":{"@id":"#ada"}}]}""")]
    [InlineData("""[[{"@type":"Thing"}],{"mainEntity":{"@type":"ScholarlyArticle","author":"Ada Fern",},}]""")]
    [InlineData("""{"@type":"Organization","name":"Riverside"} {"@type":"Article","author":"Ada Fern"};""")]
    [InlineData("//<![CDATA[\n{\"@type\":\"Article\",\"description\":\"two\nlines\tand a tab\",\"author\":\"Ada Fern\"}\n//]]>")]
    [InlineData("""<!-- {"@type":"Article","author":"Ada Fern"} -->""")]
    public void An_author_is_read_from_every_form_of_json(string json)
    {
        var article = WithJson(json);

        article.Author.Should().Be("Ada Fern");
        article.LearntFrom!.Author.Should().Be(MetadataSource.JsonLd);
    }

    [Fact]
    public void Json_tells_authors_reviewer_publisher_reading_time_and_products()
    {
        var article = WithJson("""
            [{"@type":"Article","author":[{"name":"Ada Fern"},{"name":"Bo Reed"}],"reviewedBy":{"name":"Cy Marsh"},"publisher":{"name":"Riverside"},"timeRequired":"PT7M","keywords":"millet, noon"},
             {"@type":"Product","name":"Millet powder","offers":{"price":"9"}},{"@type":"Product","name":"Not for sale"}]
            """);

        article.Should().BeEquivalentTo(new { Author = "Ada Fern, Bo Reed", ReviewedBy = "Cy Marsh", Publisher = "Riverside", ReadingMinutes = 7, Tags = new[] { "millet", "noon" }, Sells = new[] { "Millet powder" } });
    }

    [Fact]
    public void What_follows_broken_json_is_read_elsewhere() =>
        Read("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":</script><meta name='author' content='Ada Fern'>").LearntFrom!.Author.Should().Be(MetadataSource.Meta);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2023-07-05T23:59:00-10:00'>", "", MetadataSource.OpenGraph)]
    [InlineData("<meta name='parsely-pub-date' content='2023-07-05T01:00:00+14:00'>", "", MetadataSource.Meta)]
    [InlineData("<meta name='DC.date' content='2023-07-05'>", "", MetadataSource.Meta)]
    [InlineData("<meta name='citation_publication_date' content='2023/07/05'>", "", MetadataSource.Meta)]
    [InlineData("<meta itemprop='datePublished' content='2023-07-05T10:00:00Z'>", "", MetadataSource.Microdata)]
    [InlineData("", "<span itemprop='datePublished'>July 5, 2023</span>", MetadataSource.Microdata)]
    [InlineData("", "<aside><time datetime='2023-07-05T22:00:00Z'>two years ago</time></aside>", MetadataSource.TimeElement)]
    [InlineData("", "<div>July 05, 2023 2 min read</div>", MetadataSource.Byline)]
    [InlineData("", "<div>By Ada Fern | 5th July 2023 | 2 comments</div>", MetadataSource.Byline)]
    [InlineData("", "<div>Published July 5, 2023 · Updated: Sep 20, 2024</div>", MetadataSource.Byline)]
    [InlineData("", "<div>05.07.2023</div>", MetadataSource.None)]
    [InlineData("<meta name='date' content='2024-08-07'>", "<div>July 5, 2023</div>", MetadataSource.Byline)]
    [InlineData("<meta name='date' content='2023-07-05'>", "<div>Aug 7, 2024</div>", MetadataSource.Meta)]
    [InlineData("", "<div>Jul 5, 2023, 10:15 am</div>", MetadataSource.Byline)]
    [InlineData("<link rel='canonical' href='https://example.org/2023/07/05/millet'>", "", MetadataSource.Address)]
    [InlineData("<meta name='date' content='2023-02-31'>", "<div>July 5, 2023</div>", MetadataSource.Byline)]
    public void The_day_is_the_one_that_is_written(string head, string below, MetadataSource source)
    {
        var article = Read(head, below);

        article.LearntFrom!.Published.Should().Be(source);
        article.Published.Should().Be(source == MetadataSource.None ? null : new DateOnly(2023, 7, 5));
    }

    [Theory]
    [InlineData("<div>Updated: Sep 20, 2020</div>", "2020-09-20")]
    [InlineData("<div>Last reviewed on 20 September 2020</div>", "2020-09-20")]
    [InlineData("<div><span>Last updated</span> <time datetime='2020-09-20'>20 September</time></div>", "2020-09-20")]
    [InlineData("<div>31/02/2020</div>", null)]
    [InlineData("<div>It was on July 5, 2023 that somebody told me that millet is good for nothing and nobody who heard it believed them then.</div>", null)]
    [InlineData("<section class='comments'><div>July 5, 2023</div></section>", null)]
    public void A_day_that_is_not_of_publication_is_never_taken_for_it(string below, string? updated)
    {
        var article = Read(string.Empty, below);

        article.Published.Should().BeNull();
        article.Updated.Should().Be(updated is null ? null : DateOnly.ParseExact(updated, "yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("<p>By Ada Fern</p>", "Ada Fern")]
    [InlineData("<p>Written by <a href='/x'>Ada Fern</a>, Senior Editor</p>", "Ada Fern")]
    [InlineData("<p>By Ada Fern Updated March 11, 2026</p>", "Ada Fern")]
    [InlineData("<a href='/authors/ada-fern/'>Ada Fern</a>", "Ada Fern")]
    [InlineData("<span class='post-author'>Ada Fern</span>", "Ada Fern")]
    [InlineData("<p>By the river</p>", null)]
    [InlineData("<p>Medically reviewed by Cy Marsh</p>", null)]
    public void The_author_is_the_one_beside_the_title(string below, string? author)
    {
        var article = Read(string.Empty, below);

        article.Author.Should().Be(author);
        article.LearntFrom!.Author.Should().Be(author is null ? MetadataSource.None : MetadataSource.Byline);
    }

    [Fact]
    public void The_reviewer_is_no_author() =>
        Read(string.Empty, "<p>Medically reviewed by Cy Marsh, MD</p>").ReviewedBy.Should().Be("Cy Marsh, MD");

    [Theory]
    [InlineData("<meta name='author' content='adafern'>", "Ada Fern")]
    [InlineData("<meta name='author' content='Bo Reed'>", "Bo Reed")]
    [InlineData("<meta property='article:author' content='https://example.org/ada'>", "Ada Fern")]
    [InlineData("<meta name='author' content='admin'>", "Ada Fern")]
    [InlineData("<meta name='twitter:label1' content='Est. reading time'><meta name='twitter:data1' content='1 minute'>", "Ada Fern")]
    [InlineData("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Bo Reed'>", "Bo Reed")]
    [InlineData("<meta name='citation_author' content='Reed, Bo'><meta name='citation_author' content='Marsh, Cy'>", "Reed, Bo, Marsh, Cy")]
    public void The_name_of_an_account_gives_way_to_a_printed_name(string head, string author) => Read(head, "<p>By Ada Fern</p>").Author.Should().Be(author);

    [Theory]
    [InlineData("<meta property='og:title' content='Why millet at noon is the best | Riverside'>", "Millet at noon")]
    [InlineData("<title>Riverside: Millet at noon</title><meta property='og:site_name' content='Riverside'>", "Millet at noon")]
    public void A_heading_that_the_page_rewords_elsewhere_is_the_title(string head, string title)
    {
        var article = Read(head);

        article.Title.Should().Be(title);
        article.LearntFrom!.Title.Should().Be(MetadataSource.Heading);
    }

    [Fact]
    public void The_name_of_the_site_is_cut_from_a_title_by_its_address() =>
        HtmlArticleReader.Read($"<title>Rye at night - River Side</title><link rel='canonical' href='https://www.river-side.org/rye'>{Text}", "sample").Title.Should().Be("Rye at night");
}
