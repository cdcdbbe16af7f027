using ModelContextProtocol.Client;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>How a server is reached.</summary>
public enum Reached
{
    /// <summary>A process of its own, by its standard input and output.</summary>
    Stdio,

    /// <summary>HTTP.</summary>
    Http,
}

/// <summary>The bundled sample and a client of it, over each transport.</summary>
public sealed class ServedSample : IAsyncLifetime
{
    private readonly Dictionary<Reached, McpClient> clients = [];
    private RunningHttp http = null!;

    public McpClient this[Reached how] => clients[how];

    public async ValueTask InitializeAsync()
    {
        http = await RunningHttp.StartAsync();
        clients[Reached.Http] = await http.ConnectAsync(CancellationToken.None);
        clients[Reached.Stdio] = await GutProcess.ConnectAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            await client.DisposeAsync();
        }

        await http.DisposeAsync();
    }
}
