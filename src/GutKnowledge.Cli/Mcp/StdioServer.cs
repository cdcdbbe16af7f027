using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace GutKnowledge.Cli.Mcp;

/// <summary>MCP over standard input and output. Nothing else may be written to standard output: a client takes each line for a message.</summary>
internal static class StdioServer
{
    private const int LongestMessage = 4_000_000;

    /// <summary>Serves until standard input ends, as it does when the client goes away.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task RunAsync(Stream input, McpServerOptions options, ErrorLog log, CancellationToken cancellation)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Warning));
        await using var output = new BufferedStream(Console.OpenStandardOutput());
        await using var transport = new StreamServerTransport(new BoundedLines(input, LongestMessage), output, options.ServerInfo!.Name, loggers);
        await using var server = McpServer.Create(transport, options, loggers);
        await server.RunAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
    }
}
