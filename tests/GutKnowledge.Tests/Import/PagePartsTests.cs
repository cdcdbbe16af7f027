using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

/// <summary>Which parts of a web page are the article, which are something else, and where its references are found.</summary>
public sealed class PagePartsTests
{
    private const string First = "Millet is a grass that grows where little else does, and people have eaten it for longer than they have written down what they ate.";
    private const string Second = "It is cooked as a porridge, baked as a flat bread, and given to birds, who do not care about its history and leave the husks on the floor.";

    private static Article Read(string inside, string outside = "") =>
        HtmlArticleReader.Read($"<!doctype html><html><head><title>Millet</title></head><body><article><h1>Millet</h1><p>{First}</p>{inside}<p>{Second}</p></article>{outside}</body></html>", "sample");

    private static string Only(Article article) => article.Text.Replace(First, "1", StringComparison.Ordinal).Replace(Second, "2", StringComparison.Ordinal);

    private static IEnumerable<string> Entries(Article article) => article.References.Select(reference => reference.Text);

    [Theory]
    [InlineData("<div class='toc'><h2>Table of contents</h2><ul><li><a href='#a'>What it is</a></li></ul></div>")]
    [InlineData("<ul><li><a href='#a'>What it is</a></li><li><a href='#b'>How it is cooked</a></li></ul>")]
    [InlineData("<div class='Post_shareRow__x1y'><p>Tell a friend</p></div>")]
    [InlineData("<div class='newsletterSignup'><p>Get our letters</p><input></div>")]
    [InlineData("<div class='product-card'><a href='/p'>Millet powder</a> $9</div>")]
    [InlineData("<div><a href='/p'>Millet powder</a><p>USD 9.97</p></div>")]
    [InlineData("<div class='wp-block-button'><a href='/buy'>Order today</a></div>")]
    [InlineData("<div class='author-bio'><p>Ada Fern writes about grass.</p></div>")]
    [InlineData("<section id='comments'><p>First!</p></section>")]
    public void What_is_no_text_is_cut(string part) => Only(Read(part)).Should().Be("1\n\n2");

    [Theory]
    [InlineData("<ul><li><a href='https://example.org'>A link</a> and what is behind it.</li></ul>", "A link and what is behind it.")]
    [InlineData("<h2 class='social'>Millet and friends</h2>", "Millet and friends")]
    [InlineData("<p class='my-social'>It is eaten at table.</p>", "It is eaten at table.")]
    [InlineData("<div><p>It costs $9 in <a href='/s'>shops</a>.</p></div>", "It costs $9 in shops.")]
    [InlineData("<table><tr><td>Powder</td><td>$9</td></tr></table>", "Powder | $9")]
    public void What_only_looks_like_it_stays(string part, string text) => Read(part).Text.Should().Contain(text);

    [Fact]
    public void Comments_that_are_longer_than_the_article_are_no_article()
    {
        var comments = string.Concat(Enumerable.Repeat($"<div><p>{Second.ToUpperInvariant()}</p></div>", 30));

        HtmlArticleReader.Read($"<title>Millet</title><div><h2>Millet</h2><div>{First} {First} {First} {First}<br>{Second}</div><div id='comments'>{comments}</div></div>", "sample").Text.Should().StartWith("Millet is a grass").And.NotContain("MILLET").And.NotContain("PORRIDGE");
    }

    [Fact]
    public void A_menu_with_more_words_than_the_article_is_no_article()
    {
        var menu = string.Concat(Enumerable.Range(0, 40).Select(i => $"<li><a href='/{i}'><div>{Second}</div></a></li>"));

        Only(Read(string.Empty, $"<div><ul>{menu}</ul></div>")).Should().Be("1\n\n2");
    }

    [Theory]
    [InlineData("<h2>Medical disclaimer</h2><p>This is no advice.</p>")]
    [InlineData("<p>Disclaimer: This is no advice.</p>")]
    [InlineData("<div class='post-disclaimer'><p>This is no advice.</p></div>")]
    public void A_disclaimer_is_kept_apart(string part)
    {
        var article = HtmlArticleReader.Read($"<title>Millet</title><article><h1>Millet</h1><p>{First}</p><p>{Second}</p>{part}</article>", "sample");

        article.Disclaimer.Should().EndWith("This is no advice.");
        Only(article).Should().Be("1\n\n2");
    }

    [Theory]
    [InlineData("<h2>References</h2><ol><li>A leaflet.</li><li>A talk.</li></ol>")]
    [InlineData("<p><strong>Sources:</strong></p><ul><li>A leaflet.</li><li>A talk.</li></ul>")]
    [InlineData("<details><summary>References</summary><ol><li>A leaflet.</li><li>A talk.</li></ol></details>")]
    [InlineData("<button>Show</button><div style='display: none'><h3>References</h3><ol><li>A leaflet.</li><li>A talk.</li></ol></div>")]
    [InlineData("<h3>Works cited</h3><div hidden><ol><li>A leaflet.</li><li>A talk.</li></ol></div>")]
    [InlineData("<section role='doc-endnotes'><ol><li>A leaflet.</li><li>A talk.</li></ol></section>")]
    [InlineData("<div class='Post_footnotesSection__rz5nf'><h2>Notes</h2><ol><li>A leaflet.</li><li>A talk.</li></ol></div>")]
    [InlineData("<ol><li>A leaflet. <a href='#m1'>↩</a></li><li>A talk. <a href='#m2'>↩︎</a></li></ol>")]
    [InlineData("<h2>Article sources</h2><p>Our editors read what they cite.</p><ol><li>A leaflet.</li><li>A talk.</li></ol>")]
    [InlineData("<h2>Sources</h2><ul><li><a href='https://example.org/1'>A leaflet.</a></li><li><a href='https://example.org/2'>A talk.</a></li></ul>")]
    [InlineData("<footer><h4>Bibliography</h4><p>A leaflet.</p><p>A talk.</p></footer>")]
    public void A_reference_list_is_found_wherever_it_hides(string list)
    {
        var article = HtmlArticleReader.Read($"<title>Millet</title><article><h1>Millet</h1><p>{First}</p><p>{Second}</p>{list}</article>", "sample");

        Entries(article).Should().Equal("A leaflet.", "A talk.");
        article.Text.Should().NotContain("leaflet").And.NotContain("talk");
    }

    [Fact]
    public void Below_the_element_of_the_article_references_are_found_too() =>
        Entries(HtmlArticleReader.Read($"<title>Millet</title><div><div><main><h1>Millet</h1><p>{First}</p><p>{Second}</p></main></div><div><h2>References</h2><ul><li>A leaflet.</li></ul></div></div>", "sample")).Should().Equal("A leaflet.");

    [Theory]
    [InlineData("Good<sup><a href='#n1'>a</a></sup>.", "[a]", 0)]
    [InlineData("Good <a href='#n2'><sup>[note 1]</sup></a>.", "[note 1]", 1)]
    [InlineData("Good (<a href='#n2'>Reed, 2019</a>).", "Reed, 2019", 1)]
    [InlineData("Reed <a href='#n2'>(2019)</a> says good.", "(2019)", 1)]
    [InlineData("Good <a href='https://example.org/millet#n1'>1</a>.", "[1]", 0)]
    [InlineData("Good<sup><a href='#n1'>1</a>,<a href='#n2'>2</a></sup>.", "[1,2]", 0, 1)]
    public void A_marker_is_bound_as_the_page_links_it(string text, string marker, params int[] entries)
    {
        var article = HtmlArticleReader.Read($"<title>Millet</title><link rel='canonical' href='https://example.org/millet'><article><h1>Millet</h1><p>{First}</p><p>{text}</p><section role='doc-endnotes'><ol><li id='n1'>A leaflet.</li><li id='n2'>Reed. A talk. 2019.</li></ol></section></article>", "sample");

        var citation = article.LinkedCitations.Should().ContainSingle().Which;
        citation.Support.Should().Be(Support.LinkedMarker);
        article[citation.Span].Should().Be(marker);
        citation.References.Should().Equal(entries);
    }

    [Theory]
    [InlineData("Vitamin B<sub>12</sub> and 2'-FL in 10<sup>6</sup> cells.", "Vitamin B12 and 2'-FL in 10⁶ cells.")]
    [InlineData("It was type (1) and (n = 40) in the year (2020), with (5 g) each.", "It was type (1) and (n = 40) in the year (2020), with (5 g) each.")]
    [InlineData("See <a href='#cooking'>how it is cooked</a>.", "See how it is cooked.")]
    public void What_is_no_marker_is_not_linked(string text, string expected)
    {
        var article = Read($"<p>{text}</p>");

        article.LinkedCitations.Should().BeEmpty();
        article.Text.Should().Contain(expected);
    }
}
