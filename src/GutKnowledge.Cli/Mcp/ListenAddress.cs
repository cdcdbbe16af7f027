using System.Globalization;
using System.Net;

namespace GutKnowledge.Cli.Mcp;

/// <summary>Where an HTTP server listens: an address of this machine and a port.</summary>
/// <param name="Address">The address; <c>0.0.0.0</c> and <c>::</c> are all of this machine's.</param>
/// <param name="Port">The port; 0 lets the system choose.</param>
internal sealed record ListenAddress(IPAddress Address, int Port)
{
    private const string LocalName = "localhost";

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <exception cref="UsageException">It is no address with a port.</exception>
    public static ListenAddress Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort && Host(text[..colon]) is { } address)
        {
            return new ListenAddress(address, port);
        }

        throw new UsageException($"--http needs an address and a port, as 127.0.0.1:8787 or [::1]:8787, not \"{text}\".");
    }

    // A name would have to be resolved, and could become another address than the one that was meant.
    private static IPAddress? Host(string text) =>
        text == LocalName ? IPAddress.Loopback
        : text is ['[', .. var inner, ']'] ? (IPAddress.TryParse(inner, out var six) && six.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? six : null)
        : IPAddress.TryParse(text, out var four) && four.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? four : null;
}
