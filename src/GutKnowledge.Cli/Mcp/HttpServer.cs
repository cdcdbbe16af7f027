using System.Net.Sockets;
using GutKnowledge.Cli.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Server;

namespace GutKnowledge.Cli.Mcp;

/// <summary>
/// MCP over HTTP (Streamable HTTP), at <c>/</c> and <c>/mcp</c>. Without sessions: all that is served only reads, so there is nothing to remember of a client, nothing that fills memory, and a client notices no restart.
/// The newest revision of the protocol has no sessions either.
/// </summary>
internal static class HttpServer
{
    // A draft to check is the longest that anybody sends.
    private const int LongestRequest = 1_000_000;
    private const int MostConnections = 200;

    /// <summary>Serves until it is cancelled, which is the only way it ends.</summary>
    /// <exception cref="IOException">The address cannot be listened at.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, and all is closed.</exception>
    public static async Task RunAsync(ListenAddress address, RequestGate gate, Action<McpServerOptions> configure, ErrorLog log, TextWriter error, CancellationToken cancellation)
    {
        // An empty builder reads no settings of the environment, which could make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Listen(address.Address, address.Port);
        });
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, CancelledLifetime>();
        builder.Services.AddMcpServer(configure).WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.Stateless);
        await using var app = builder.Build();
        app.Use(next => context => gate.PassAsync(context, next));
        app.UseRouting();
        app.MapMcp();
        app.MapMcp("/mcp");
        await StartAsync(app, address, cancellation);
        foreach (var url in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            await error.WriteLineAsync("gut: " + SafeText.Line($"listening at {url}/mcp; Ctrl+C ends it."));
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private static async Task StartAsync(WebApplication app, ListenAddress address, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (SocketException e)
        {
            throw new IOException($"{address.Address} cannot be listened at: {e.Message}", e);
        }
    }

    /// <summary>Ctrl+C is the command line's; the web server does not listen to it.</summary>
    private sealed class CancelledLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
