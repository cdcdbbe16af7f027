using ModelContextProtocol.Client;

namespace GutKnowledge.Tests.AI.Mcp;

/// <summary>A client that waits as long as it takes: a busy machine starts processes slowly, and that is not what is tested.</summary>
internal static class Patient
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(3);

    /// <param name="version">The version of the protocol; null for the newest.</param>
    public static McpClientOptions Options(string? version = null) => new() { ProtocolVersion = version, InitializationTimeout = Long, DiscoverProbeTimeout = Long };
}
