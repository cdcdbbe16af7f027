using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

/// <summary>One page gives one article, whatever feed or export carries it; kinds are told by content, since standard input has no extension.</summary>
public sealed class ExportContractTests
{
    public static TheoryData<string> Formats => [.. WrappedPage.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_article_is_the_same_in_a_feed_or_an_export_as_on_its_page(string format)
    {
        var expected = ArticleFile.Read(Repository.Page("marsh-mint.html"));

        var (items, _) = await Reading.Of(WrappedPage.As(format));

        var item = items.Should().ContainSingle().Subject;
        item.Error.Should().BeNull();
        item.Warnings.Should().BeEmpty();
        var article = item.Article!;
        article.Title.Should().Be(expected.Title);
        article.Text.Should().Be(expected.Text);
        article.Passages.Should().Equal(expected.Passages);
        article.References.Select(reference => reference.Text).Should().Equal(expected.References.Select(reference => reference.Text));
        article.Published.Should().Be(new DateOnly(2022, 3, 9));
        article.Author.Should().Be(format == "substack.zip" ? null : "Ada Fern");
    }

    [Theory]
    [InlineData("rss", SourceExtent.Newest)]
    [InlineData("atom", SourceExtent.Newest)]
    [InlineData("json-feed", SourceExtent.Newest)]
    [InlineData("wxr", SourceExtent.Whole)]
    [InlineData("ghost.json", SourceExtent.Whole)]
    [InlineData("substack.zip", SourceExtent.Whole)]
    public async Task A_feed_only_lists_what_is_new_and_an_export_everything(string format, SourceExtent expected) =>
        (await Reading.Of(WrappedPage.As(format))).Extent.Should().Be(expected);

    [Theory]
    [InlineData("ghost.json", "ghost:b", null)]
    [InlineData("shopify.json", "shopify:7", null)]
    [InlineData("shopify.csv", "shopify:7", null)]
    [InlineData("substack.zip", "substack:7", "https://example.org/p/marsh-mint")]
    public async Task An_export_without_addresses_has_keys_that_do_not_depend_on_its_file_and_addresses_when_its_site_is_named(string format, string key, string? addressBelowSite)
    {
        (await Reading.Of(WrappedPage.As(format))).Items[0].Article!.Id.Value.Should().Be(key);

        var named = (await Reading.Of(WrappedPage.As(format), new SourceOptions { Site = new Uri("https://example.org/") })).Items[0].Article!;
        named.Url.Should().Be(addressBelowSite);
    }

    [Theory]
    [InlineData("rss", "published", "pubDate")]
    [InlineData("wxr", "published", "wp:post_date")]
    [InlineData("atom", "published", "published")]
    [InlineData("ghost.json", "author", "posts_authors")]
    [InlineData("shopify.csv", "text", "Body HTML")]
    public async Task An_item_tells_which_field_a_fact_was_taken_from(string format, string fact, string field) =>
        (await Reading.Of(WrappedPage.As(format))).Items[0].Learnt.Should().Contain(new LearntFact(fact, field));
}
