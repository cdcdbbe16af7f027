using System.Net;
using System.Net.Sockets;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Web;

/// <summary>Connects to what a name resolves to, after a look at it: a public name may lead to a private address. The address that was looked at is the one that is connected to.</summary>
internal static class GuardedConnection
{
    /// <summary>The handler of a client that goes where it may and nowhere else: no proxy, which would resolve names itself, no cookies, and no redirect of its own accord.</summary>
    public static SocketsHttpHandler Handler(WebOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = options.Timeout,
        MaxResponseHeadersLength = 64,
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation).ConfigureAwait(false);
        if (!allowPrivate && Array.Find(addresses, PrivateAddress.Is) is { } refused)
        {
            throw new ArticleFormatException(target.Host, $"lies on this machine or in a private network ({refused}), which is refused; --allow-private allows it.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
