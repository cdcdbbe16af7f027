using System.IO.Compression;
using System.Text;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

public sealed class WebSourceTests
{
    private static readonly SourceOptions Loopback = Options(new WebOptions { AllowPrivateAddresses = true, Delay = TimeSpan.Zero });

    private static SourceOptions Options(WebOptions web) => new() { Web = web };

    private static string Page(string title, string head = "") => $"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1><p>Mint may ease bloating after meals in some people.</p><img src=\"/picture.png\"></article><script src=\"/script.js\"></script></body></html>";

    private static string Sitemap(params string[] addresses) => $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(addresses.Select(address => $"<url><loc>{address}</loc></url>"))}</urlset>";

    private static async Task<string> ErrorOf(LoopbackSite site, string path, SourceOptions? options = null)
    {
        var (items, extent) = await Reading.From(site.At(path), options ?? Loopback);
        extent.Should().Be(SourceExtent.Cut);
        return items.Should().ContainSingle().Which.Error!.Replace(site.Root.AbsoluteUri, "/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_becomes_an_article_with_its_address_and_nothing_that_it_refers_to_is_fetched()
    {
        using var site = new LoopbackSite().With("/mint", Page("Mint"));

        var (items, extent) = await Reading.From(site.At("mint"), Loopback);

        items[0].Article!.Url.Should().Be(site.At("mint"));
        items[0].Article!.Id.Value.Should().Be(site.At("mint"));
        extent.Should().Be(SourceExtent.Whole);
        site.Asked.Should().Equal("/robots.txt", "/mint");
    }

    [Fact]
    public async Task A_feed_is_read_at_its_address()
    {
        using var site = new LoopbackSite().With("/feed", WrappedPage.As("rss"), "application/rss+xml");

        var (items, extent) = await Reading.From(site.At("feed"), Loopback);

        items[0].Article!.Url.Should().Be(WrappedPage.Address);
        extent.Should().Be(SourceExtent.Newest);
    }

    [Fact]
    public async Task The_pages_of_a_sitemap_and_of_the_packed_ones_it_lists_are_read_and_other_sites_left_out()
    {
        using var site = new LoopbackSite();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Sitemap(site.At("blog/a"), site.At("blog/b"), site.At("shop/c"), "https://other.example/d")));
        }

        site.With("/sitemap.xml", $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{site.At("posts.xml.gz")}</loc></sitemap></sitemapindex>", "application/xml")
            .With("/posts.xml.gz", packed.ToArray(), "application/gzip").With("/blog/a", Page("A")).With("/blog/b", Page("B"));

        var (items, extent) = await Reading.From(site.At("sitemap.xml"), Options(new WebOptions { AllowPrivateAddresses = true, Delay = TimeSpan.Zero, Only = "/blog/" }));

        items.Select(item => item.Article?.Title ?? item.LeftOut).Should().Equal("address of another site", "A", "B");
        extent.Should().Be(SourceExtent.Whole);
    }

    [Fact]
    public async Task Pages_beyond_the_limit_are_counted_and_not_fetched()
    {
        using var site = new LoopbackSite().With("/a", Page("A")).With("/b", Page("B"));
        site.With("/sitemap.xml", Sitemap(site.At("a"), site.At("b"), site.At("c")), "text/xml");

        var (items, extent) = await Reading.From(site.At("sitemap.xml"), Options(new WebOptions { AllowPrivateAddresses = true, Delay = TimeSpan.Zero, MostPages = 1 }));

        items.Select(item => item.Article?.Title).Should().Equal("A", null);
        items[1].Error.Should().EndWith("the limit of 1 pages is reached; 2 of its 3 pages were not fetched.");
        extent.Should().Be(SourceExtent.Cut);
        site.Asked.Should().NotContain("/b");
    }

    [Fact]
    public async Task What_robots_txt_disallows_is_not_fetched()
    {
        using var site = new LoopbackSite().With("/robots.txt", "User-agent: *\nDisallow: /private\n", "text/plain").With("/private/a", Page("A"));

        (await ErrorOf(site, "private/a")).Should().Be("/private/a: the site's robots.txt does not allow it.");
        site.Asked.Should().Equal("/robots.txt");
    }

    [Fact]
    public async Task A_site_whose_robots_txt_fails_is_not_read()
    {
        using var site = new LoopbackSite().With("/a", Page("A")).With("/robots.txt", response =>
        {
            response.StatusCode = 503;
            response.Close();
        });

        (await ErrorOf(site, "a")).Should().StartWith("/robots.txt: the server answers 503");
        site.Asked.Should().Equal("/robots.txt");
    }

    [Fact]
    public async Task A_server_that_hangs_is_one_line()
    {
        using var site = new LoopbackSite().Hanging("/slow");

        (await ErrorOf(site, "slow", Options(new WebOptions { AllowPrivateAddresses = true, Delay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(0.5) })))
            .Should().Be("/slow: the server did not answer in full within 0.5 s.");
    }

    [Fact]
    public async Task Redirects_are_followed_but_not_in_a_circle_and_not_without_end()
    {
        using var site = new LoopbackSite().With("/end", Page("End")).Redirecting("/moved", "/end").Redirecting("/a", "/b").Redirecting("/b", "/a").Redirecting("/file", "file:///etc/passwd");
        foreach (var hop in Enumerable.Range(0, 8))
        {
            site.Redirecting($"/hop{hop}", $"/hop{hop + 1}");
        }

        (await Reading.From(site.At("moved"), Loopback)).Items[0].Article!.Url.Should().Be(site.At("end"));
        (await ErrorOf(site, "a")).Should().Be("/a: redirects in a circle.");
        (await ErrorOf(site, "hop0")).Should().Be("/hop0: redirects more than 5 times.");
        (await ErrorOf(site, "file")).Should().Be("/file: redirects to file, which is not fetched.");
    }

    [Fact]
    public async Task Answers_that_are_too_large_missing_or_no_text_are_one_line_each()
    {
        using var site = new LoopbackSite().With("/large", new string('a', 70_000)).With("/picture", [1, 2, 3], "image/png");
        var small = Options(new WebOptions { AllowPrivateAddresses = true, Delay = TimeSpan.Zero, MostBytes = 64 * 1024 });

        (await ErrorOf(site, "large", small)).Should().Be("/large: is larger than the limit of 0.06 MB.");
        (await ErrorOf(site, "picture")).Should().Be("/picture: is image/png, which is no article.");
        (await ErrorOf(site, "nowhere")).Should().Be("/nowhere: the server answers 404 (NotFound).");
    }

    [Fact]
    public async Task The_charset_of_the_server_goes_before_that_of_the_page_and_a_wrong_one_is_said()
    {
        var latin = Encoding.Latin1.GetBytes(Page("Caf\u00e9", "<meta charset=\"utf-8\">"));
        using var site = new LoopbackSite().With("/latin", latin, "text/html; charset=iso-8859-1").With("/wrong", latin, "text/html");

        (await Reading.From(site.At("latin"), Loopback)).Items[0].Article!.Title.Should().Be("Caf\u00e9");
        (await ErrorOf(site, "wrong")).Should().Be("/wrong(1): is not valid UTF-8 (byte 0xE9); save it as UTF-8.");
    }

    [Fact]
    public async Task This_machine_is_refused_unless_it_is_allowed()
    {
        using var site = new LoopbackSite().With("/a", Page("A"));

        (await ErrorOf(site, "a", Options(new WebOptions { Delay = TimeSpan.Zero }))).Should().Be("127.0.0.1: lies on this machine or in a private network (127.0.0.1), which is refused; --allow-private allows it.");
        site.Asked.Should().BeEmpty();
        (await Reading.From("http://localhost:9/", Options(new WebOptions { Delay = TimeSpan.Zero }))).Items[0].Error.Should().StartWith("localhost: lies on this machine");
    }
}
