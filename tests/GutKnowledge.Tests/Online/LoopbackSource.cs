using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GutKnowledge.Tests.Online;

/// <summary>A server on this machine that gives prepared answers, in their order, and remembers what was asked.</summary>
internal sealed class LoopbackSource : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<string, (int Status, string Body)> answer;

    public LoopbackSource(Func<string, (int Status, string Body)> answer)
    {
        this.answer = answer;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What it says that its answers are.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Path and query of each request.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public ConcurrentQueue<string?> UserAgents { get; } = [];

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var asked = context.Request.RawUrl!;
            Asked.Enqueue(asked);
            UserAgents.Enqueue(context.Request.UserAgent);
            var (status, body) = answer(asked);
            context.Response.StatusCode = status;
            context.Response.ContentType = ContentType;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
    }
}
