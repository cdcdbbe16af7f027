using System.IO.Compression;
using System.Text;
using CsCheck;
using GutKnowledge.Articles;
using GutKnowledge.Import;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests;

/// <summary>What an article was read from is kept beside it, so that nothing of a source is lost.</summary>
public sealed class OriginalTests
{
    private static readonly ArticleId Mint = new("mint");

    [Fact]
    public void A_page_comes_back_byte_for_byte_in_its_own_charset()
    {
        var page = Encoding.Latin1.GetBytes("<html><head><meta charset=\"iso-8859-1\"><title>Café and mint</title></head>\r\n<body><!-- note --><p>Café au lait may cause bloating in some people.</p></body></html>");
        using var folder = new TemporaryFolder();
        using (var made = KnowledgeBase.Open(folder.Path("kb")))
        {
            made.Add(ArticleFile.Read(new MemoryStream(page), "mint", SourceFormat.Html));
        }

        using var opened = KnowledgeBase.Open(folder.Path("kb"));
        var original = opened.Articles.Original(Mint)!;
        original.MediaType.Should().Be("text/html");
        original.Content.ToArray().Should().Equal(page);
    }

    [Theory]
    [InlineData(SourceFormat.Markdown, "\uFEFF# Mint\r\n\r\nMint may ease bloating.\t\r\n", "text/markdown")]
    [InlineData(SourceFormat.Text, "Mint\n\n\n   Mint may ease bloating.   ", "text/plain")]
    public void A_file_comes_back_byte_for_byte(SourceFormat format, string text, string mediaType)
    {
        var article = ArticleFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "mint", format);
        using var kb = Make.Knowing(article);
        kb.Articles.Original(Mint)!.MediaType.Should().Be(mediaType);
        Text(kb).Should().Be(text);
    }

    [Theory]
    [InlineData("feed.xml", "<rss version=\"2.0\"><channel><title>Blog</title><item><guid>https://example.org/mint</guid><title>Mint</title><description>Mint may ease bloating, as people say.</description><ours>7</ours></item></channel></rss>", "application/rss+xml", "<ours>7</ours>")]
    [InlineData("feed.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>https://example.org/mint</id><title>Mint</title><content>Mint may ease bloating, as people say.</content><rights>CC0</rights></entry></feed>", "application/atom+xml", "<rights>CC0</rights>")]
    [InlineData("feed.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Blog\",\"items\":[{\"id\":\"1\",\"title\":\"Mint\",\"content_text\":\"Mint may ease bloating, as people say.\",\"_ours\":7}]}", "application/json", "\"_ours\":7")]
    [InlineData("articles.csv", "ID,Title,Body HTML,Ours\n1,Mint,\"<p>Mint may ease bloating, as people say.</p>\",7\n", "text/csv", "people say.</p>\",7")]
    public async Task An_entry_is_kept_with_what_is_not_read_of_it(string file, string source, string mediaType, string kept)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path(file), source, TestContext.Current.CancellationToken);
        var items = new List<SourceItem>();
        await foreach (var item in ArticleSource.Of(folder.Path(file)).ReadAsync(TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        var original = items.Should().ContainSingle().Which.Article!.Original!;
        original.MediaType.Should().Be(mediaType);
        Encoding.UTF8.GetString(original.Content.Span).Should().Contain(kept).And.Contain("Mint may ease bloating, as people say.").And.NotContain("Blog");
    }

    [Fact]
    public async Task Of_an_archive_each_text_is_kept_as_it_was_packed()
    {
        using var folder = new TemporaryFolder();
        const string html = "<p>Mint may ease bloating,\r\n as people say.</p>";
        await using (var file = File.Create(folder.Path("export.zip")))
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Create);
            Write(archive, "posts.csv", "post_id,is_published,title\n7.mint,true,Mint\n");
            Write(archive, "posts/7.mint.html", html);
        }

        await foreach (var item in ArticleSource.Of(folder.Path("export.zip")).ReadAsync(TestContext.Current.CancellationToken))
        {
            Encoding.UTF8.GetString(item.Article!.Original!.Content.Span).Should().Be(html);
        }

        static void Write(ZipArchive archive, string name, string text)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    [Fact]
    public void A_page_that_was_altered_and_reads_the_same_is_kept_though_the_article_is_unchanged()
    {
        using var kb = Make.Knowing(Of("<p>first</p>"));
        kb.Add(Of("<p class=\"new\">first</p>")).Should().Be(ImportStatus.Unchanged);
        Text(kb).Should().Be("<p class=\"new\">first</p>");
    }

    [Fact]
    public void An_article_that_is_given_again_without_its_original_keeps_it()
    {
        using var kb = Make.Knowing(Of("<p>first</p>"));
        kb.Add(Of(null)).Should().Be(ImportStatus.Unchanged);
        Text(kb).Should().Be("<p>first</p>");
    }

    [Fact]
    public void An_original_goes_with_its_article()
    {
        using var kb = Make.Knowing(Of("<p>first</p>"));
        kb.Add(Make.Article("mint", "Another text.")).Should().Be(ImportStatus.Replaced);
        kb.Articles.Original(Mint).Should().BeNull("it was that of another text");

        kb.Add(Of("<p>first</p>"));
        kb.Remove(Mint);
        kb.Add(Of(null)).Should().Be(ImportStatus.Added);
        kb.Articles.Original(Mint).Should().BeNull();
    }

    [Fact]
    public void Who_wants_no_originals_keeps_none()
    {
        using var kb = KnowledgeBase.InMemory(new KnowledgeBaseOptions { KeepOriginals = false });
        kb.Add(Of("<p>first</p>"));
        kb.Articles.Original(Mint).Should().BeNull();
    }

    [Fact]
    public void An_original_is_no_part_of_an_articles_JSON_and_not_held_by_what_an_import_returns()
    {
        using var kb = KnowledgeBase.InMemory();
        kb.AddRange([Of("<p>first</p>")], cancellationToken: TestContext.Current.CancellationToken)[0].Article!.Original.Should().BeNull();
        ArticleJson.Write(Of("<p>first</p>")).Should().Equal(ArticleJson.Write(Of(null)));
        kb.Articles.Find(Mint)!.Original.Should().BeNull();
    }

    [Fact]
    public void Many_large_originals_are_not_in_memory_at_once()
    {
        var large = Of(new string(' ', 10_000_000));
        ArticleBatches.Of(Enumerable.Repeat(large, 9)).Select(batch => batch.Count).Should().Equal(4, 4, 1);
        ArticleBatches.Of(Enumerable.Repeat(Of(null), 1001)).Select(batch => batch.Count).Should().Equal(500, 500, 1);
    }

    [Fact]
    public void A_damaged_original_is_named_harms_no_article_and_is_mended_by_adding_it_again()
    {
        using var folder = new TemporaryFolder();
        using (var made = KnowledgeBase.Open(folder.Path("kb")))
        {
            made.Add(Of("<p>first</p>"));
        }

        StoreSql.Run(folder.Path("kb", "articles.sqlite"), "UPDATE originals SET content = x'3C703E466972'");
        using var opened = KnowledgeBase.Open(folder.Path("kb"));
        opened.Invoking(kb => kb.Articles.Original(Mint)).Should().Throw<InvalidDataException>().WithMessage("*articles.sqlite: the original of article 'mint' is damaged: *");
        opened.Articles.Find(Mint)!.Text.Should().Be("Mint may ease bloating.");
        opened.Add(Of("<p>first</p>"));
        Text(opened).Should().Be("<p>first</p>");
    }

    [Fact]
    public void Any_bytes_come_back() =>
        Gen.Byte.Array[0, 3000].Sample(
            bytes =>
            {
                using var kb = Make.Knowing(Of(null) with { Original = new ArticleOriginal("application/octet-stream", bytes) });
                return kb.Articles.Original(Mint)!.Content.Span.SequenceEqual(bytes);
            },
            iter: 20,
            threads: 1);

    private static Article Of(string? html) =>
        Make.Article("mint", "Mint may ease bloating.") with { Original = html is null ? null : new ArticleOriginal("text/html", Encoding.UTF8.GetBytes(html)) };

    private static string Text(KnowledgeBase kb) => Encoding.UTF8.GetString(kb.Articles.Original(Mint)!.Content.Span);
}
