using System.Diagnostics;
using ModelContextProtocol.Client;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary><c>gut mcp</c> as a process of its own.</summary>
internal static class GutProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gut.dll");

    /// <summary>Starts it as clients do.</summary>
    public static Task<McpClient> ConnectAsync(CancellationToken cancellation, params string[] arguments) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Name = "gut", Command = "dotnet", Arguments = [Program, "mcp", .. arguments], ShutdownTimeout = TimeSpan.FromMinutes(1) }),
        Patient.Options(),
        cancellationToken: cancellation);

    /// <summary>Starts it for who writes the messages by hand.</summary>
    public static Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        start.ArgumentList.Add("mcp");
        return Process.Start(start)!;
    }
}
