using System.Text;
using System.Text.RegularExpressions;
using GutKnowledge.AI.Mcp;
using GutKnowledge.Cli.Mcp;
using GutKnowledge.Tests.Fixtures;
using ModelContextProtocol.Client;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>One for the tests of a class.</summary>
public sealed class SharedHttp : IAsyncLifetime
{
    private RunningHttp running = null!;

    public Uri Address => running.Address;

    public async ValueTask InitializeAsync() => running = await RunningHttp.StartAsync();

    public Task<McpClient> ConnectAsync(CancellationToken cancellation, string? version = null) => running.ConnectAsync(cancellation, version);

    public ValueTask DisposeAsync() => running.DisposeAsync();
}

/// <summary>The bundled sample over HTTP, in this process, at a port that the system chose.</summary>
internal sealed partial class RunningHttp : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task run;

    private RunningHttp(AccessToken? token, Announcements said) =>
        run = HttpServer.RunAsync(ListenAddress.Parse("127.0.0.1:0"), new RequestGate(token, ["gut.example"]), options => options.AddGutKnowledge(Sample.Knowledge), new ErrorLog(said), said, stop.Token);

    public Uri Address { get; private set; } = null!;

    public static async Task<RunningHttp> StartAsync(AccessToken? token = null)
    {
        var said = new Announcements();
        var running = new RunningHttp(token, said);
        await Task.WhenAny(said.Address.Task, running.run);
        running.Address = running.run.IsCompleted ? throw new InvalidOperationException("The server ended.", running.run.Exception) : await said.Address.Task;
        return running;
    }

    public Task<McpClient> ConnectAsync(CancellationToken cancellation, string? version = null, string? token = null) => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = Address, TransportMode = HttpTransportMode.StreamableHttp, AdditionalHeaders = token is null ? null : new Dictionary<string, string> { ["Authorization"] = "Bearer " + token } }),
        Patient.Options(version),
        cancellationToken: cancellation);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await FluentActions.Awaiting(() => run).Should().ThrowAsync<OperationCanceledException>();
        stop.Dispose();
    }

    /// <summary>What the server says on standard error; the first thing is where it listens.</summary>
    private sealed partial class Announcements : StringWriter
    {
        public TaskCompletionSource<Uri> Address { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value)
        {
            if (Listening().Match(value ?? string.Empty) is { Success: true } match)
            {
                Address.TrySetResult(new Uri(match.Groups["url"].Value));
            }

            return Task.CompletedTask;
        }

        [GeneratedRegex(@"listening at (?<url>http://[^\s,;]+)")]
        private static partial Regex Listening();
    }
}
