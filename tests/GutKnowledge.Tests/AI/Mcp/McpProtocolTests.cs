using CsCheck;
using GutKnowledge.Articles;
using GutKnowledge.Cli.Mcp;
using GutKnowledge.Tests.Fixtures;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>What depends on neither transport: versions, pages, cancelling, one's own tools beside ours.</summary>
public sealed class McpProtocolTests(SharedHttp http) : IClassFixture<SharedHttp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task Clients_of_every_version_are_served(string version)
    {
        await using var piped = await PipedServer.StartAsync(Sample.Knowledge, Cancellation, version);
        await using var overHttp = await http.ConnectAsync(Cancellation, version);

        foreach (var client in new[] { piped.Client, overHttp })
        {
            client.NegotiatedProtocolVersion.Should().Be(version);
            (await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "bloating" }, cancellationToken: Cancellation)).StructuredContent.Should().NotBeNull();
        }
    }

    [Fact]
    public async Task Many_articles_come_in_pages_each_once_though_others_come_and_go()
    {
        using var kb = KnowledgeBase.InMemory();
        kb.AddRange(Enumerable.Range(0, 230).Select(i => Article($"https://example.org/posts/{i:000}?a=1&b=ü")), cancellationToken: Cancellation);
        await using var piped = await PipedServer.StartAsync(kb, Cancellation);

        var first = await piped.Client.ListResourcesAsync(new ListResourcesRequestParams(), Cancellation);
        kb.Add(Article("https://example.org/posts/000-new"));
        kb.Remove(new ArticleId("https://example.org/posts/099?a=1&b=ü"));
        var second = await piped.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = first.NextCursor }, Cancellation);
        var third = await piped.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = second.NextCursor }, Cancellation);

        new[] { first, second, third }.Select(page => page.Resources.Count).Should().Equal(100, 100, 30);
        third.NextCursor.Should().BeNull();
        first.Resources.Concat(second.Resources).Concat(third.Resources).Select(resource => resource.Name).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        (await piped.Client.ReadResourceAsync(third.Resources[^1].Uri, cancellationToken: Cancellation)).Contents.Should().ContainSingle();
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends_and_the_next_is_answered()
    {
        var (began, cancelled) = (new TaskCompletionSource(), new TaskCompletionSource());
        async Task<string> Wait(CancellationToken cancellation)
        {
            began.SetResult();
            await using var registration = cancellation.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, cancellation);
            return "never";
        }

        await using var piped = await PipedServer.StartAsync(Sample.Knowledge, Cancellation, tool: McpServerTool.Create(AIFunctionFactory.Create(Wait, "wait")));
        using var impatient = new CancellationTokenSource();
        var call = piped.Client.CallToolAsync("wait", cancellationToken: impatient.Token).AsTask();
        await began.Task;

        await impatient.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        await cancelled.Task;
        (await piped.Client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "bloating" }, cancellationToken: Cancellation)).IsError.Should().NotBe(true);
    }

    [Fact]
    public void What_would_take_the_place_of_a_handler_of_the_host_is_refused()
    {
        var options = new McpServerOptions();
        options.Handlers.CompleteHandler = (_, _) => ValueTask.FromResult(new CompleteResult());

        FluentActions.Invoking(() => GutKnowledge.AI.Mcp.GutKnowledgeMcp.AddGutKnowledge(options, Sample.Knowledge)).Should().Throw<InvalidOperationException>().WithMessage("*completion*");
    }

    [Fact]
    public void Of_lines_that_are_too_long_the_beginning_is_read_and_all_others_whole() =>
        Gen.Select(Gen.Char['a', 'c'].Array[0, 12].Select(letters => new string(letters)).Array[1, 8], Gen.Int[1, 7], Gen.Int[1, 9]).Sample((lines, longest, portion) =>
        {
            using var bounded = new BoundedLines(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(string.Join('\n', lines))), longest);
            var read = new MemoryStream();
            var buffer = new byte[portion];
            for (var count = 1; count > 0;)
            {
                count = bounded.ReadAsync(buffer, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                read.Write(buffer, 0, count);
            }

            return System.Text.Encoding.ASCII.GetString(read.ToArray()) == string.Join('\n', lines.Select(line => line.Length > longest ? line[..longest] : line));
        });

    private static Article Article(string id) => new() { Id = new ArticleId(id), Title = "Title of " + id, Text = "Bloating may follow a meal.", Passages = [new Passage(PassageKind.Paragraph, new(0, 27))] };
}
