using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using GutKnowledge.Cli;
using GutKnowledge.Cli.Mcp;
using GutKnowledge.Tests.Cli;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>Who is let in over HTTP, and what becomes of the server when somebody is not.</summary>
public sealed class McpHttpTests(SharedHttp shared) : IClassFixture<SharedHttp>
{
    private const string Token = "a-token-for-the-tests-0123456789";
    private const string Ask = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"question":"bloating"}}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host", "127.0.0.1", HttpStatusCode.OK)]
    [InlineData("Host", "[::1]:80", HttpStatusCode.OK)]
    [InlineData("Host", "localhost:1234", HttpStatusCode.OK)]
    [InlineData("Host", "GUT.example:443", HttpStatusCode.OK)]
    [InlineData("Host", "attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "127.0.0.1.attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost.attacker.example:80", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost:6274", HttpStatusCode.OK)]
    [InlineData("Origin", "http://127.0.0.1", HttpStatusCode.OK)]
    [InlineData("Origin", "https://gut.example", HttpStatusCode.OK)]
    [InlineData("Origin", "https://attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost.attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "file:///tmp/page.html", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_is_kept_out(string header, string value, HttpStatusCode expected) =>
        (await PostAsync(shared.Address, Ask, request => request.Headers.TryAddWithoutValidation(header, value))).Should().Be(expected);

    [Fact]
    public async Task With_a_token_nobody_gets_in_without_it()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningHttp.StartAsync(AccessToken.Find(folder.Write("token", Token + "\n")));

        (await PostAsync(server.Address, Ask)).Should().Be(HttpStatusCode.Unauthorized);
        (await PostAsync(server.Address, Ask, With("Bearer", Token[..^1]))).Should().Be(HttpStatusCode.Unauthorized);
        (await PostAsync(server.Address, Ask, With("Bearer", Token.ToUpperInvariant()))).Should().Be(HttpStatusCode.Unauthorized);
        (await PostAsync(server.Address, Ask, With("Basic", Token))).Should().Be(HttpStatusCode.Unauthorized);
        (await PostAsync(server.Address, Ask, With("bearer", Token))).Should().Be(HttpStatusCode.OK);
        await using var client = await server.ConnectAsync(Cancellation, token: Token);
        (await client.ListToolsAsync(cancellationToken: Cancellation)).Should().NotBeEmpty();
        await FluentActions.Awaiting(() => server.ConnectAsync(Cancellation)).Should().ThrowAsync<Exception>();
    }

    [Fact]
    public async Task A_bad_request_or_a_dropped_connection_harms_nobody_else()
    {
        (await PostAsync(shared.Address, "garbage")).Should().Be(HttpStatusCode.BadRequest);
        (await PostAsync(shared.Address, "[]")).Should().Be(HttpStatusCode.BadRequest);
        (await PostAsync(shared.Address, new string(' ', 1_000_001))).Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(new Uri(shared.Address, "/elsewhere"), Ask)).Should().Be(HttpStatusCode.NotFound);
        for (var i = 0; i < 20; i++)
        {
            using var half = new TcpClient();
            await half.ConnectAsync(IPAddress.Loopback, shared.Address.Port, Cancellation);
            await half.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: {Ask.Length}\r\n\r\n{(i % 2 == 0 ? Ask[..20] : Ask)}"), Cancellation);
        }

        (await PostAsync(shared.Address, Ask)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Clients_share_a_server()
    {
        await using var one = await shared.ConnectAsync(Cancellation);
        var other = await shared.ConnectAsync(Cancellation);

        (await other.ListToolsAsync(cancellationToken: Cancellation)).Should().HaveSameCount(await one.ListToolsAsync(cancellationToken: Cancellation));
        await other.DisposeAsync();

        (await one.ListToolsAsync(cancellationToken: Cancellation)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("0.0.0.0:0")]
    [InlineData("[::]:0")]
    [InlineData("192.0.2.1:8787")]
    public async Task Without_a_token_it_does_not_listen_where_others_can_reach_it(string address)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(AccessToken.Variable) is { Length: > 0 }, "There is a token.");

        var run = await GutRun.With("mcp", "--http", address);

        run.ExitCode.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain("needs a token").And.Contain("--token-file").And.Contain("GUT_MCP_TOKEN");
    }

    [Fact]
    public async Task An_address_of_another_machine_cannot_be_listened_at()
    {
        using var folder = new TemporaryFolder();

        var run = await GutRun.With("mcp", "--http", "192.0.2.1:0", "--token-file", folder.Write("token", Token));

        run.ExitCode.Should().Be(ExitCode.Internal);
        run.Error.Should().Contain("192.0.2.1").And.NotContain("internal error");
    }

    [Theory]
    [InlineData("8787", "not \"8787\"")]
    [InlineData("example.org:80", "not \"example.org:80\"")]
    [InlineData("127.0.0.1", "needs an address and a port")]
    [InlineData("127.0.0.1:65536", "needs an address and a port")]
    [InlineData("::1:80", "needs an address and a port")]
    public async Task An_address_that_is_none_is_said(string address, string said)
    {
        var run = await GutRun.With("mcp", "--http", address);

        run.ExitCode.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain(said);
    }

    [Theory]
    [InlineData("127.0.0.1:80", true)]
    [InlineData("localhost:80", true)]
    [InlineData("127.8.9.1:80", true)]
    [InlineData("[::1]:80", true)]
    [InlineData("0.0.0.0:80", false)]
    [InlineData("[fe80::1]:80", false)]
    [InlineData("10.0.0.1:80", false)]
    public void Only_this_machine_reaches_a_loopback_address(string address, bool expected) => ListenAddress.Parse(address).IsLoopback.Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData("too-short")]
    [InlineData("long enough, but blanks in it")]
    [InlineData("lång-genug-aber-kein-ascii")]
    public async Task A_token_that_is_easily_guessed_or_cannot_be_sent_is_refused(string token)
    {
        using var folder = new TemporaryFolder();

        var run = await GutRun.With("mcp", "--http", "127.0.0.1:0", "--token-file", folder.Write("token", token));

        run.ExitCode.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain("16 ASCII characters");
        if (token.Length > 0)
        {
            run.Error.Should().NotContain(token);
        }
    }

    private static Action<HttpRequestMessage> With(string scheme, string token) => request => request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);

    private static async Task<HttpStatusCode> PostAsync(Uri address, string body, Action<HttpRequestMessage>? change = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        change?.Invoke(request);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return response.StatusCode;
    }
}
