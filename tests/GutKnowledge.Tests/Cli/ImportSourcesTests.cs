using System.Text;
using System.Text.Json;
using GutKnowledge.Cli.Commands;
using GutKnowledge.Import;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Cli;

public sealed class ImportSourcesTests
{
    private static string Export(params string[] names) => "{\"articles\":[" + string.Join(',', names.Select(name =>
        $"{{\"id\":\"{name}\",\"title\":\"About {name}\",\"body_html\":\"<p>Bloating is often caused by lactose in the diet.</p>\",\"published_at\":\"2023-02-01T00:10:00-05:00\"}}")) + "]}";

    [Fact]
    public async Task An_export_comes_in_on_standard_input_and_explains_where_its_facts_were_learnt()
    {
        using var folder = new TemporaryFolder();

        var run = await GutRun.WithInput(Encoding.UTF8.GetBytes(Export("milk")), "import", "-", "--index", folder.At("index"), "--explain");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("About milk").And.Contain("2023-02-01").And.Contain("title: title, published: published_at, text: body_html").And.Contain("1 added, 0 replaced");
    }

    [Fact]
    public async Task A_page_explains_where_its_facts_were_learnt_too()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("milk.html", """
            <html><head><title>About milk</title><script type="application/ld+json">{"@type":"BlogPosting","headline":"About milk","datePublished":"2023-02-01"}</script></head>
            <body><article><h1>About milk</h1><p>Bloating is often caused by lactose in the diet, and many people who cannot digest it feel better without milk.</p></article></body></html>
            """);

        var run = await GutRun.With("import", file, "--index", folder.At("index"), "--explain", "--json");

        run.Output.Should().Contain("\"published\": \"json-ld\"").And.NotContain("\"author\":", "the page does not name one");
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_become_of_each_article_and_adds_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("shop.json", Export("milk"));

        var without = await GutRun.With("import", file, "--dry-run");
        without.ExitCode.Should().Be(0);
        without.Output.Should().Contain("Dry run, nothing was added; it would be: 1 added");

        await GutRun.With("import", file, "--index", folder.At("index"));
        folder.Write("shop.json", Export("milk", "bread"));
        (await GutRun.With("import", file, "--index", folder.At("index"), "--dry-run")).Output.Should().Contain("it would be: 1 added, 0 replaced, 1 unchanged, 0 failed");
        (await GutRun.With("articles", "--index", folder.At("index"))).Output.Should().Contain("1 article.");
    }

    [Fact]
    public async Task Articles_gone_from_a_source_are_told_and_removed_only_with_prune()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("shop.json", Export("milk", "bread"));
        await GutRun.With("import", file, "--index", folder.At("index"));
        folder.Write("shop.json", Export("milk"));

        (await GutRun.With("import", file, "--index", folder.At("index"))).Output.Should().Contain("shopify:bread is gone from its source; --prune removes it.");
        var pruned = await GutRun.With("import", file, "--index", folder.At("index"), "--prune", "--json");

        JsonDocument.Parse(pruned.Output).RootElement.GetProperty("gone")[0].GetString().Should().Be("shopify:bread");
        (await GutRun.With("articles", "--index", folder.At("index"))).Output.Should().NotContain("About bread");
    }

    [Fact]
    public async Task Nothing_is_pruned_when_a_source_could_not_be_read_whole()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("shop.json", Export("milk", "bread"));
        await GutRun.With("import", file, "--index", folder.At("index"));
        folder.Write("shop.json", Export("milk", "bread")[..^150]);

        var run = await GutRun.With("import", file, "--index", folder.At("index"), "--prune");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("shopify:bread was not seen this time; its source could not be read whole, so it is kept.");
        (await GutRun.With("articles", "--index", folder.At("index"))).Output.Should().Contain("About bread");
    }

    [Fact]
    public async Task What_is_left_out_is_counted_and_an_excerpt_is_one_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("feed.xml", "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>B</title><item><title>Draft</title><wp:status>draft</wp:status></item><item><title>Milk</title><guid>m</guid><description>Bloating is often caused by …</description></item></channel></rss>");

        var run = await GutRun.With("import", file, "--index", folder.At("index"));

        run.Output.Should().Contain("Left out: 1 draft.").And.Contain($"! {file}#2: only an excerpt: the source holds the beginning of the article and not its text.");
    }

    [Fact]
    public async Task A_cancelled_import_keeps_what_is_in_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("shop.json", Export("milk"));
        using var cancellation = new CancellationTokenSource();
        var options = new SourceOptions
        {
            StandardInput = () =>
            {
                cancellation.Cancel();
                return new MemoryStream(WrappedPage.As("rss"));
            },
        };

        var report = await new ImportRun(ArticleSource.OfAll([file, "-"], options), folder.At("index"), isDry: false, isPruning: false, isExplained: false, TextWriter.Null).RunAsync(cancellation.Token);

        report.Cancelled.Should().BeTrue();
        report.Added.Should().Be(1);
        (await GutRun.With("articles", "--index", folder.At("index"))).Output.Should().Contain("About milk");
    }

    [Theory]
    [InlineData("Option '--index' is required.", "import", "a.md")]
    [InlineData("--site is not an address", "import", "a.json", "--dry-run", "--site", "shop")]
    [InlineData("--max-pages is at least 1", "import", "a.json", "--dry-run", "--max-pages", "0")]
    [InlineData("--index is empty.", "import", "a.json", "--index", " ")]
    public async Task Options_that_make_no_sense_are_wrong_usage(string reason, params string[] args)
    {
        var run = await GutRun.With(args);

        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain(reason);
    }
}
