using GutKnowledge.Citations;
using GutKnowledge.Cli.Commands;
using GutKnowledge.Online;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Online;

/// <summary>The sources against a server on this machine. The answers have the forms that Crossref (github.com/CrossRef/rest-api-doc) and NCBI (E-utilities, retmode=json) document; the works are invented.</summary>
public sealed class PublicationSourceTests
{
    private const string CrossrefWork = """{"DOI":"10.1000/herb.1","type":"journal-article","title":["Herbs and the <i>quiet</i> gut of patient gardeners"],"author":[{"given":"Anna","family":"Marsh","sequence":"first"},{"name":"Garden Group","sequence":"additional"}],"issued":{"date-parts":[[2018,3]]},"container-title":["Journal of Kitchen &amp; Medicine"],"volume":"12","issue":"3","page":"45-52","URL":"https://doi.org/10.1000/herb.1"}""";

    private const string PubMedSummaries = """{"header":{"type":"esummary","version":"0.3"},"result":{"uids":["12345678"],"12345678":{"uid":"12345678","pubdate":"2018 Mar","source":"J Kitchen Med","authors":[{"name":"van der Marsh A","authtype":"Author","clusterid":""},{"name":"Fern C Jr","authtype":"Author","clusterid":""},{"name":"Garden Group","authtype":"CollectiveName","clusterid":""}],"title":"Herbs and the quiet gut of patient gardeners.","volume":"12","issue":"3","pages":"45-52","pubtype":["Journal Article","Randomized Controlled Trial"],"articleids":[{"idtype":"pubmed","idtypen":1,"value":"12345678"},{"idtype":"doi","idtypen":3,"value":"10.1000/herb.1"},{"idtype":"pmc","idtypen":8,"value":"PMC123456"}],"fulljournalname":"Journal of kitchen medicine","elocationid":"doi: 10.1000/herb.1"}}}""";

    private static readonly Reference Printed = Reference.Parse("Marsh, A. (2018). Herbs and the quiet gut of patient gardeners. Journal of Kitchen Medicine, 12(3), 45-52.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Crossref_is_asked_by_DOI_and_politely()
    {
        using var server = new LoopbackSource(_ => (200, """{"status":"ok","message-type":"work","message":""" + CrossrefWork + "}"));
        using var source = new CrossrefSource(Options(server));

        var found = await source.FindAsync(new Reference { Text = "x", Doi = Doi.Parse("10.1000/herb.1") }, Cancellation);

        server.Asked.Should().Equal("/works/10.1000%2Fherb.1?mailto=me%40example.org");
        server.UserAgents.Should().ContainSingle().Which.Should().MatchRegex(@"^GutKnowledge/\S+ \(mailto:me@example\.org\)$");
        var publication = found.Should().ContainSingle().Subject;
        publication.Authors.Should().Equal(new AuthorName("Marsh", "Anna"), AuthorName.Group("Garden Group"));
        publication.Should().BeEquivalentTo(new { Title = "Herbs and the quiet gut of patient gardeners", Container = "Journal of Kitchen & Medicine", Year = 2018, Volume = "12", Issue = "3", Pages = "45-52", Doi = Doi.Parse("10.1000/herb.1"), Kind = PublicationKind.Article });
    }

    [Fact]
    public async Task A_charset_that_nobody_knows_makes_no_difference()
    {
        using var server = new LoopbackSource(_ => (200, """{"status":"ok","message-type":"work","message":""" + CrossrefWork + "}")) { ContentType = "application/json; charset=none-such" };
        using var source = new CrossrefSource(Options(server));

        (await source.FindAsync(new Reference { Text = "x", Doi = Doi.Parse("10.1000/herb.1") }, Cancellation)).Should().ContainSingle();
    }

    [Fact]
    public async Task Crossref_is_asked_by_the_words_where_the_DOI_leads_nowhere()
    {
        using var server = new LoopbackSource(asked => asked.StartsWith("/works/", StringComparison.Ordinal) ? (404, "Resource not found.") : (200, """{"status":"ok","message-type":"work-list","message":{"total-results":1,"items":[""" + CrossrefWork + "]}}"));
        using var source = new CrossrefSource(Options(server));
        var miscopied = Printed with { Doi = Doi.Parse("10.1000/herb.7") };

        var result = await new PublicationLookup(null, [source]).FindAsync(miscopied, Cancellation);

        server.Asked.Should().HaveCount(2).And.Subject.Last().Should().StartWith("/works?query.bibliographic=Marsh%2C%20A.").And.Contain("&rows=5&mailto=");
        result.Match.Status.Should().Be(MatchStatus.NearMiss);
        result.Match.DifferingFields.Should().Equal("doi");
        result.Source.Should().Be("Crossref");
    }

    [Fact]
    public async Task PubMed_is_asked_by_PMID()
    {
        using var server = new LoopbackSource(_ => (200, PubMedSummaries));
        using var source = new PubMedSource(Options(server));

        var found = await source.FindAsync(new Reference { Text = "x", Pmid = new Pmid(12345678) }, Cancellation);

        server.Asked.Should().Equal("/esummary.fcgi?db=pubmed&retmode=json&id=12345678&tool=GutKnowledge&email=me%40example.org");
        var publication = found.Should().ContainSingle().Subject;
        publication.Authors.Should().Equal(new AuthorName("van der Marsh", "A"), new AuthorName("Fern", "C", "Jr"), AuthorName.Group("Garden Group"));
        publication.Should().BeEquivalentTo(new { Title = "Herbs and the quiet gut of patient gardeners", Year = 2018, Pmid = new Pmid(12345678), Pmcid = "PMC123456", Doi = Doi.Parse("10.1000/herb.1"), DesignNote = "Randomized Controlled Trial" });
    }

    [Fact]
    public async Task PubMed_is_searched_by_the_words_of_the_title()
    {
        using var server = new LoopbackSource(asked => (200, asked.StartsWith("/esearch", StringComparison.Ordinal) ? """{"esearchresult":{"count":"1","idlist":["12345678"]}}""" : PubMedSummaries));
        using var source = new PubMedSource(Options(server));

        var result = await new PublicationLookup(null, [source]).FindAsync(Printed, Cancellation);

        server.Asked.First().Should().Contain("term=Herbs%5Bti%5D%20AND%20quiet%5Bti%5D");
        result.Should().BeEquivalentTo(new { Source = "PubMed", Match = new { Status = MatchStatus.Exact } });
    }

    [Fact]
    public async Task Nothing_goes_out_for_what_the_catalogue_knows()
    {
        using var server = new LoopbackSource(_ => (500, string.Empty));
        using var source = new CrossrefSource(Options(server));
        var catalog = new PublicationCatalog([new Publication { Id = "mine", Title = Printed.Title, Year = 2018, Authors = [new AuthorName("Marsh")], IsVerified = true }]);

        var result = await new PublicationLookup(catalog, [source]).FindAsync(Printed, Cancellation);

        result.Should().BeEquivalentTo(new { Source = (string?)null, Match = new { Status = MatchStatus.Exact } });
        server.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_and_the_answer_kept_for_other_runs()
    {
        using var folder = new TemporaryFolder();
        var failures = 2;
        using var server = new LoopbackSource(_ => failures-- > 0 ? (503, string.Empty) : (200, PubMedSummaries));
        var entry = new Reference { Text = "x", Pmid = new Pmid(12345678) };
        for (var run = 0; run < 2; run++)
        {
            using var source = new PubMedSource(Options(server, folder.Path("cache")));
            (await source.FindAsync(entry, Cancellation)).Should().ContainSingle();
            (await source.FindAsync(entry, Cancellation)).Should().ContainSingle();
        }

        server.Asked.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(403, "", "Crossref: 403*")]
    [InlineData(500, "", "Crossref: 500*")]
    [InlineData(200, "<html>", "Crossref: the answer is no JSON.")]
    [InlineData(200, "{}", "Crossref: the answer has no message.")]
    public async Task A_source_that_fails_is_named_and_the_others_go_on(int status, string body, string expected)
    {
        using var broken = new LoopbackSource(_ => (status, body));
        using var sound = new LoopbackSource(asked => (200, asked.StartsWith("/esearch", StringComparison.Ordinal) ? """{"esearchresult":{"idlist":["12345678"]}}""" : PubMedSummaries));
        using var crossref = new CrossrefSource(Options(broken));
        using var pubmed = new PubMedSource(Options(sound));

        var result = await new PublicationLookup(null, [crossref, pubmed]).FindAsync(Printed, Cancellation);

        result.Failures.Should().ContainSingle().Which.Should().Match(expected);
        result.Match.Status.Should().Be(MatchStatus.Exact);
        (await new PublicationLookup(null, [crossref]).FindAsync(Printed, Cancellation)).Match.Status.Should().Be(MatchStatus.NotChecked);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_given_up()
    {
        using var server = new LoopbackSource(_ => (503, string.Empty));
        using var source = new CrossrefSource(Options(server));
        var failures = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            failures.AddRange((await new PublicationLookup(null, [source]).FindAsync(Printed with { Text = $"Entry {i}" }, Cancellation)).Failures);
        }

        server.Asked.Should().HaveCount(6, "each of two look-ups is tried three times");
        failures.Should().HaveCount(4);
        failures[^1].Should().Be("Crossref: not asked again for some minutes, since it did not answer");
    }

    [Fact]
    public async Task What_is_found_counts_beside_the_catalogue()
    {
        using var server = new LoopbackSource(asked => (200, asked.StartsWith("/esearch", StringComparison.Ordinal) ? """{"esearchresult":{"idlist":["12345678"]}}""" : PubMedSummaries));
        using var source = new PubMedSource(Options(server));
        using var kb = Make.Knowing(Make.Citing("a", [Printed.Text, "Stone, S. (2001). Walls. Journal of Masonry, 1(1), 1-9."], "Bloating is common."));
        using var error = new StringWriter();

        var uses = await OnlineReferences.LookUpAsync(kb, kb.References, new KnowledgeBaseOptions(), [source], error, Cancellation);

        kb.References.Should().OnlyContain(use => use.Match.Status == MatchStatus.NotFound);
        uses.Select(use => use.Match.Publication?.Id).Should().BeEquivalentTo("pmid12345678", null);
        error.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task A_look_up_can_be_cancelled()
    {
        using var server = new LoopbackSource(_ => (200, PubMedSummaries));
        using var source = new PubMedSource(Options(server));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var find = () => source.FindAsync(new Reference { Text = "x", Pmid = new Pmid(1) }, cancelled.Token);
        await find.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Without_an_address_nobody_is_asked()
    {
        var open = () => new CrossrefSource(new PublicationSourceOptions { Mailto = " " });
        open.Should().Throw<ArgumentException>();
    }

    private static PublicationSourceOptions Options(LoopbackSource server, string? cache = null) => new()
    {
        Mailto = "me@example.org",
        Address = server.Address,
        Between = TimeSpan.FromMilliseconds(1),
        RetryDelay = TimeSpan.FromMilliseconds(1),
        Retries = 2,
        CacheFolder = cache,
    };
}
