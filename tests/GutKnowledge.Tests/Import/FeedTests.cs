using System.Text;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class FeedTests
{
    private const string Text = "<p>Mint may ease bloating after meals in some people, and nobody knows why it does.</p>";

    private static string Rss(params string[] items) =>
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Brook</title><link>https://brook.example</link>" + string.Concat(items) + "</channel></rss>";

    private static string Item(string name, string more = "", string text = Text) =>
        $"<item><title>{name}</title><link>https://brook.example/{name}</link><content:encoded><![CDATA[{text}]]></content:encoded>{more}</item>";

    private static string Kind(string type, string status) => $"<wp:post_type>{type}</wp:post_type><wp:status>{status}</wp:status>";

    [Fact]
    public async Task Drafts_pages_and_attachments_are_left_out_and_said_so()
    {
        var (items, extent) = await Reading.Of(Rss(Item("a", Kind("post", "publish")), Item("b", Kind("post", "draft")), Item("c", Kind("page", "publish")), Item("d", Kind("attachment", "inherit"))));

        items.Select(item => item.LeftOut).Should().Equal(null, "draft", "page", "attachment");
        extent.Should().Be(SourceExtent.Whole);
    }

    [Theory]
    [InlineData("<description>Mint may ease bloating. [&amp;hellip;]</description>")]
    [InlineData("<description>Mint may ease bloating.</description>")]
    [InlineData("<content:encoded>&lt;p&gt;Mint may ease bloating.&lt;/p&gt;&lt;p&gt;&lt;a href=\"/x\"&gt;Continue reading&lt;/a&gt;&lt;/p&gt;</content:encoded>")]
    public async Task A_beginning_is_flagged_as_an_excerpt(string field)
    {
        var (items, _) = await Reading.Of(Rss($"<item><title>Mint</title><link>https://brook.example/mint</link>{field}</item>"));

        items[0].IsExcerpt.Should().BeTrue();
        items[0].Warnings.Should().ContainSingle().Which.Should().StartWith("only an excerpt");
        items[0].Article!.Text.Should().StartWith("Mint may ease bloating.");
    }

    [Fact]
    public async Task The_line_that_a_feed_puts_below_each_entry_is_no_text()
    {
        var (items, _) = await Reading.Of(Rss(Item("mint", text: Text + "<p>The post <a href=\"https://brook.example/mint\">mint</a> appeared first on <a href=\"https://brook.example\">Brook</a>.</p>")));

        items[0].Article!.Text.Should().EndWith("nobody knows why it does.");
        items[0].IsExcerpt.Should().BeFalse();
    }

    [Fact]
    public async Task Text_of_the_classic_editor_has_paragraphs_lists_and_references_without_tags()
    {
        const string written = "[caption id=\"x\"]<img src=\"mint.jpg\" /> The herb[/caption]\nMint may ease bloating (1).\n\n[vc_row]A second paragraph.[/vc_row]\n\n<ul>\n<li>belly</li>\n</ul>\n\n<h2>References</h2>\nAlderwick, T. (2014). Marsh mint and the evening belly. Journal of Invented Herbs, 12(3), 41-48.\nBrookshaw, P. (2018). More of the mint. Journal of Invented Herbs, 14(1), 1-8.";
        var (items, _) = await Reading.Of(Rss(Item("mint", Kind("post", "publish"), written)));

        var article = items[0].Article!;
        article.Passages.Select(passage => article[passage.Span]).Should().Equal("Mint may ease bloating (1).", "A second paragraph.", "belly");
        article.References.Select(reference => reference.Year).Should().Equal(2014, 2018);
    }

    [Theory]
    [InlineData("Sat, 31 Feb 2023 10:00:00 GMT")]
    [InlineData("31/02/2023")]
    [InlineData("yesterday")]
    public async Task A_date_that_is_no_day_is_said_and_the_article_is_kept(string written)
    {
        var (items, _) = await Reading.Of(Rss(Item("mint", $"<pubDate>{written}</pubDate>")));

        items[0].Article!.Published.Should().BeNull();
        items[0].Warnings.Should().Equal($"its pubDate is no day: '{written}'.");
    }

    [Fact]
    public async Task The_second_of_two_entries_with_one_key_is_an_error_and_the_first_is_kept()
    {
        var (items, extent) = await Reading.Of(Rss(Item("mint"), Item("mint", text: "<p>Another text.</p>")));

        items[0].Article!.Text.Should().StartWith("Mint");
        items[1].Error.Should().Be("stdin#2: has the same key as stdin#1 (https://brook.example/mint); the first is kept.");
        extent.Should().Be(SourceExtent.Cut);
    }

    [Fact]
    public async Task Entries_above_a_break_are_kept_and_the_line_of_the_break_is_named()
    {
        var whole = Rss(Item("a"), "\n" + Item("b"), "\n" + Item("c"));
        var (items, extent) = await Reading.Of(whole[..(whole.IndexOf("<title>c", StringComparison.Ordinal) + 12)]);

        items.Select(item => item.Article?.Title).Should().Equal("a", "b", null);
        items[2].Error.Should().StartWith("stdin(3): the XML is broken or cut off there, and what stands behind it was not read:").And.NotContain("\n");
        extent.Should().Be(SourceExtent.Cut);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE feed SYSTEM \"http://127.0.0.1/x.dtd\"><feed xmlns=\"http://www.w3.org/2005/Atom\"/>")]
    public async Task A_document_type_is_refused(string xml)
    {
        var (items, _) = await Reading.Of(xml);

        items.Should().ContainSingle().Which.Error.Should().StartWith("stdin: has a document type definition (DTD), which is refused");
    }

    [Fact]
    public async Task A_feed_may_be_written_in_another_charset_and_below_blank_lines()
    {
        const string feed = "\n\n<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><title>B</title><item><title>Caf\u00e9</title><guid>x</guid><description>Entr\u00e9e \u2026</description></item></channel></rss>";
        var (items, _) = await Reading.Of(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(feed));

        items[0].Article!.Title.Should().Be("Caf\u00e9");
        items[0].Article!.Text.Should().Be("Entr\u00e9e \u2026");
    }

    [Fact]
    public async Task A_space_between_two_elements_of_XHTML_stays_one()
    {
        var (items, _) = await Reading.Of("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<entry>\n<id>urn:x:1</id> <title>Mint</title>\n<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p><b>Mint</b> <i>may</i> ease it.</p></div></content>\n</entry></feed>");

        items[0].Article!.Text.Should().Be("Mint may ease it.");
    }

    [Fact]
    public async Task Comments_and_settings_of_a_Blogger_export_are_left_out()
    {
        static string Of(string kind, string more = "") => $"<entry><id>tag:blogger.example:{kind}</id><category scheme=\"http://schemas.google.com/g/2005#kind\" term=\"http://schemas.google.com/blogger/2008/kind#{kind}\"/><title type=\"text\">A &lt; B</title><content type=\"html\">&lt;p&gt;Mint may ease it.&lt;/p&gt;</content>{more}</entry>";
        var (items, extent) = await Reading.Of($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:app=\"http://purl.org/atom/app#\">{Of("settings")}{Of("post")}{Of("comment")}</feed>");

        items.Select(item => item.LeftOut).Should().Equal("settings", null, "comment");
        items[1].Article!.Title.Should().Be("A < B");
        extent.Should().Be(SourceExtent.Whole);
    }

    [Theory]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", "is RSS 1.0 (RDF), which is not read; RSS 2.0 and Atom are.")]
    [InlineData("<opml version=\"2.0\"/>", "is a list of feeds (OPML); give the address of a feed.")]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", "is a sitemap: give its address, so that its pages can be fetched.")]
    [InlineData("post_id,post_date,is_published\n1,2,true", "is the list of a Substack export without its texts; give the whole ZIP file.")]
    [InlineData("{\"a\": 1}", "is JSON, but holds no articles as a JSON Feed, Shopify or Ghost writes them.")]
    public async Task What_is_known_and_cannot_be_read_says_what_it_is(string text, string reason) =>
        (await Reading.Of(text)).Items.Should().ContainSingle().Which.Error.Should().Be("stdin: " + reason);
}
