using System.IO.Pipelines;
using GutKnowledge.AI.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>A server and a client of it in this process, with a pipe in between: all of the protocol and no process.</summary>
internal sealed class PipedServer : IAsyncDisposable
{
    private readonly McpServer server;
    private readonly Task run;

    private PipedServer(McpServer server, McpClient client, Task run) => (this.server, Client, this.run) = (server, client, run);

    public McpClient Client { get; }

    public static async Task<PipedServer> StartAsync(KnowledgeBase knowledge, CancellationToken cancellation, string? version = null, McpServerTool? tool = null)
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        var options = new McpServerOptions().AddGutKnowledge(knowledge);
        if (tool is not null)
        {
            options.ToolCollection!.Add(tool);
        }

        var server = McpServer.Create(new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()), options);
        var run = server.RunAsync(CancellationToken.None);
        var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), Patient.Options(version), cancellationToken: cancellation);
        return new PipedServer(server, client, run);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await server.DisposeAsync();
        await run;
    }
}
