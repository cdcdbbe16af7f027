using System.Text;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class JsonExportTests
{
    [Fact]
    public async Task Entries_above_a_break_are_kept()
    {
        var (items, extent) = await Reading.Of("{\"items\":[{\"id\":\"1\",\"title\":\"T\",\"content_html\":\"<p>Mint may ease it.</p>\"},\n{\"id\":");

        items[0].Article!.Title.Should().Be("T");
        items[1].Error.Should().StartWith("stdin(2): the JSON is broken or cut off there:");
        extent.Should().Be(SourceExtent.Cut);
    }

    [Fact]
    public async Task Text_without_tags_keeps_its_signs_and_paragraphs()
    {
        var (items, _) = await Reading.Of("{\"title\":\"J\",\"home_page_url\":\"https://j.example\",\"items\":[{\"id\":\"1\",\"title\":\"A < B & C\",\"content_text\":\"Is a < b?\\n\\nYes, it <is>.\"}]}");

        var article = items[0].Article!;
        article.Title.Should().Be("A < B & C");
        article.Text.Should().Be("Is a < b?\n\nYes, it <is>.");
        article.Id.Value.Should().Be("https://j.example#1");
        article.Publisher.Should().Be("J");
    }

    [Fact]
    public async Task Drafts_of_Shopify_and_pages_of_Ghost_are_left_out()
    {
        var shop = await Reading.Of("[{\"id\":1,\"title\":\"T\",\"body_html\":\"<p>Mint.</p>\",\"published_at\":null},{\"id\":2,\"title\":\"U\",\"body_html\":\"<p>Mint may ease it.</p>\",\"published_at\":\"2023-02-01T00:10:00-05:00\",\"tags\":\"gut, mint\"}]");
        shop.Items.Select(item => item.LeftOut).Should().Equal("draft", null);
        shop.Items[1].Article!.Tags.Should().Equal("gut", "mint");

        var ghost = await Reading.Of("{\"data\":{\"posts\":[{\"id\":1,\"title\":\"P\",\"html\":\"<p>x</p>\",\"status\":\"published\",\"page\":1},{\"id\":2,\"title\":\"D\",\"html\":\"<p>x</p>\",\"status\":\"draft\",\"page\":0},{\"id\":3,\"title\":\"A\",\"html\":\"<p>Mint may ease it.</p>\",\"status\":\"published\",\"published_at\":1646868600000}],\"posts_tags\":[{\"post_id\":3,\"tag_id\":8},{\"post_id\":3,\"tag_id\":9}],\"tags\":[{\"id\":8,\"name\":\"#internal\"},{\"id\":9,\"name\":\"Gut\"}]}}");
        ghost.Items.Select(item => item.LeftOut).Should().Equal("page", "draft", null);
        ghost.Items[2].Article!.Tags.Should().Equal("Gut");
        ghost.Items[2].Article!.Published.Should().Be(new DateOnly(2022, 3, 9));
    }

    [Fact]
    public async Task An_entry_longer_than_the_buffer_is_read_whole()
    {
        var words = string.Concat(Enumerable.Repeat("mint may ease it, ", 20_000));
        var (items, _) = await Reading.Of($"{{\"articles\":[{{\"id\":1,\"title\":\"T\",\"body_html\":\"<p>{words}</p>\"}},{{\"id\":2,\"title\":\"U\",\"body_html\":\"<p>Mint may.</p>\"}}]}}");

        items[0].Article!.Text.Should().Be(words.Trim());
        items[1].Article!.Title.Should().Be("U");
    }

    [Fact]
    public async Task Rows_below_an_article_of_a_table_belong_to_it()
    {
        const string table = "ID,Title,Body HTML,Comment: ID\n1,T,\"<p>Mint, it \"\"may\"\" ease.</p>\n<p>Twice.</p>\",5\n1,,,6\n2,U,<p>More mint here.</p>,\n3,V,,\n";
        var (items, _) = await Reading.Of(table);

        items.Select(item => item.Article?.Title).Should().Equal("T", "U", null);
        items[0].Article!.Text.Should().Be("Mint, it \"may\" ease.\n\nTwice.");
        items[2].Error.Should().Be("stdin#3: it has no text.");
    }

    [Fact]
    public async Task Nesting_without_sense_is_one_line()
    {
        var (items, _) = await Reading.Of(Encoding.UTF8.GetBytes("{\"items\":" + new string('[', 100_000)));

        items.Should().ContainSingle().Which.Error.Should().StartWith("stdin(1): the JSON is broken or cut off there:");
    }
}
