using System.IO.Compression;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class ArchiveTests
{
    private const string Page = "<html><head><title>T</title></head><body><article><h1>T</h1><p>Mint may ease it.</p></article></body></html>";

    [Theory]
    [InlineData("../escape.html")]
    [InlineData("a/../../escape.html")]
    [InlineData("/etc/escape.html")]
    [InlineData("C:\\escape.html")]
    public async Task An_entry_that_points_out_of_its_archive_is_refused_and_the_rest_goes_on(string name)
    {
        var (items, _) = await Reading.Of(WrappedPage.Zip((name, Page), ("good.html", Page)));

        items.Should().HaveCount(2);
        items.Should().ContainSingle(item => item.Error == $"stdin/{name}: its path points out of the archive; refused.");
        items.Should().ContainSingle(item => item.Article != null).Which.Article!.Id.Value.Should().Be("stdin/good");
    }

    [Fact]
    public async Task What_unpacks_to_many_times_its_size_is_refused()
    {
        var bomb = "<rss><channel><title>" + new string('a', 12 * 1024 * 1024);
        var (items, _) = await Reading.Of(WrappedPage.Zip(("bomb.xml", bomb), ("good.html", Page)));

        items[0].Error.Should().Be("stdin/bomb.xml: unpacks to more than 200 times its size; refused as a zip bomb.");
        items[1].Article.Should().NotBeNull();
    }

    [Fact]
    public async Task Gzip_is_unpacked_and_a_gzip_bomb_refused()
    {
        static byte[] Packed(byte[] bytes)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(bytes);
            }

            return packed.ToArray();
        }

        (await Reading.Of(Packed(WrappedPage.As("rss")))).Items[0].Article!.Title.Should().Be(WrappedPage.Title);
        (await Reading.Of(Packed([.. "<rss><channel><title>"u8, .. new byte[12 * 1024 * 1024]]))).Items[0].Error.Should().Contain("stdin");
    }

    [Fact]
    public async Task An_archive_in_an_archive_is_not_opened()
    {
        using var outer = new MemoryStream();
        using (var archive = new ZipArchive(outer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry("inner.zip").Open();
            stream.Write(WrappedPage.As("folder.zip"));
        }

        (await Reading.Of(outer.ToArray())).Items.Should().ContainSingle().Which.Error.Should().Be("stdin/inner.zip: is an archive in an archive, which is not opened.");
    }

    [Fact]
    public async Task A_cut_archive_and_one_without_articles_are_one_line_each()
    {
        var whole = WrappedPage.As("folder.zip");
        (await Reading.Of(whole[..(whole.Length / 2)])).Items.Should().ContainSingle().Which.Error.Should().StartWith("stdin: the archive is damaged or cut off:");
        (await Reading.Of(WrappedPage.Zip(("a.bin", "x")))).Items.Should().ContainSingle().Which.Error.Should().Be("stdin: there are no articles in the archive.");
        (await Reading.Of(WrappedPage.Zip(("[Content_Types].xml", "<x/>")))).Items.Should().ContainSingle().Which.Error.Should().Be("stdin: is an Office file or an e-book, not an archive of articles.");
    }

    [Fact]
    public async Task A_Substack_export_tells_drafts_and_texts_that_are_missing()
    {
        var (items, _) = await Reading.Of(WrappedPage.Zip(
            ("export/posts.csv", "post_id,post_date,is_published,type,title\n1.a,2023-01-02T03:04:05.000Z,true,newsletter,A\n2.b,,false,newsletter,B\n3.c,2023-01-02T03:04:05.000Z,true,podcast,C\n"),
            ("export/posts/1.a.html", "<p>Mint may ease it.</p>")));

        items[0].Article!.Published.Should().Be(new DateOnly(2023, 1, 2));
        items[1].LeftOut.Should().Be("draft");
        items[2].Error.Should().Be("stdin/posts/3.c.html: the export holds no text of this podcast.");
    }

    [Fact]
    public async Task Exports_and_articles_lie_side_by_side_in_a_folder_and_other_files_are_left_out()
    {
        using var folder = new Fixtures.TemporaryFolder();
        await File.WriteAllBytesAsync(folder.Path("a.json"), WrappedPage.As("ghost.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Path("b.html"), Page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Path("package.json"), "{\"name\": \"theme\"}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Path("theme.xml"), "<theme/>", TestContext.Current.CancellationToken);

        var (items, extent) = await Reading.From(folder.Path());

        items.Select(item => item.Article?.Id.Value ?? item.LeftOut).Should().Equal("ghost:b", "b", "other file", "other file");
        extent.Should().Be(SourceExtent.Whole);
    }
}
