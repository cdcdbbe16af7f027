using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Import;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Faults;

/// <summary>Nothing depends on how fast things come: disks may be slower than memory, and sources slower than disks.</summary>
public sealed class SlownessTests
{
    private const string Feed =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Kitchen</title><link>https://example.org/</link>
        <item><title>Quiet</title><link>https://example.org/quiet</link><guid>1</guid><description>&lt;p&gt;Stress causes reflux – often.&lt;/p&gt;</description></item>
        <item><title>Loud</title><link>https://example.org/loud</link><guid>2</guid><description>&lt;p&gt;Coffee causes nausea.&lt;/p&gt;</description></item>
        </channel></rss>
        """;

    private const string Page = "<!DOCTYPE html><html><head><title>Quiet</title></head><body><article><h1>Quiet</h1><p>Stress causes reflux – and in some kitchens nobody can say why that is so.</p><p>Coffee causes nausea.</p></article></body></html>";

    public static TheoryData<string> Sources => [Feed, Page, "# Quiet\n\nStress causes reflux – often.\n\n- Coffee\n- Milk\n", "Quiet\n\nStress causes reflux – often.\n\nCoffee causes nausea.\n", """{"version":"https://jsonfeed.org/version/1.1","title":"Kitchen","items":[{"id":"1","title":"Quiet","content_html":"<p>Stress causes reflux – often.</p>"}]}"""];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task What_comes_byte_by_byte_is_read_as_what_comes_at_once(string source)
    {
        var bytes = Encoding.UTF8.GetBytes(source);

        var slow = await Read(new TrickleStream(bytes));

        var atOnce = await Read(new MemoryStream(bytes));
        slow.Should().NotBeEmpty().And.BeEquivalentTo(atOnce, options => options.Excluding(article => article.Original));
        slow.Select(article => Convert.ToHexString(article.Original!.Content.Span)).Should().Equal(atOnce.Select(article => Convert.ToHexString(article.Original!.Content.Span)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    public void Answers_do_not_depend_on_how_many_come_at_a_time(int portion)
    {
        var articles = new ChangeScript(3).After(20).Values.ToList();
        using var folder = new TemporaryFolder();
        using var knowledge = KnowledgeBase.Open(folder.Path());
        foreach (var some in articles.Chunk(portion))
        {
            knowledge.AddRange(some, cancellationToken: TestContext.Current.CancellationToken);
            knowledge.Ask("reflux");
        }

        Testimony.Of(knowledge).ShouldBe(Testimony.Fresh(articles, new KnowledgeBaseOptions()), $"{portion} at a time");
    }

    [Fact]
    public async Task A_source_that_takes_its_time_holds_up_no_reader()
    {
        using var knowledge = Make.Knowing(Make.Article("before", "Stress causes reflux."));
        using var answered = new SemaphoreSlim(0);
        using var reached = new SemaphoreSlim(0);
        var import = Task.Run(() => knowledge.AddRange(Source()), TestContext.Current.CancellationToken);

        // The source gives nothing more until it was answered; if the import held up readers, both would wait for ever.
        await reached.WaitAsync(TestContext.Current.CancellationToken);
        knowledge.Ask("reflux").Total.Should().Be(1);
        knowledge.Articles.Should().ContainSingle();
        answered.Release();

        (await import).Should().HaveCount(2);
        knowledge.Ask("reflux").Total.Should().Be(3);

        IEnumerable<Article> Source()
        {
            yield return Make.Article("first", "Reflux.");
            reached.Release();
            answered.Wait();
            yield return Make.Article("second", "Reflux.");
        }
    }

    private static async Task<List<Article>> Read(Stream stream)
    {
        var articles = new List<Article>();
        await foreach (var item in ArticleSource.Of("-", new SourceOptions { StandardInput = () => stream }).ReadAsync(TestContext.Current.CancellationToken))
        {
            item.Error.Should().BeNull();
            articles.Add(item.Article!);
        }

        return articles;
    }
}
