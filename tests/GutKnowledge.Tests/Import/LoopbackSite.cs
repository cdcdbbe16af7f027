using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GutKnowledge.Tests.Import;

/// <summary>A web site on this machine. Each path has an answer; a path without one is 404.</summary>
internal sealed class LoopbackSite : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, Action<HttpListenerResponse>> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> asked = new();

    public LoopbackSite()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Root = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Root.AbsoluteUri);
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Root { get; }

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public string At(string path) => new Uri(Root, path).AbsoluteUri;

    public LoopbackSite With(string path, string body, string type = "text/html; charset=utf-8") => With(path, Encoding.UTF8.GetBytes(body), type);

    public LoopbackSite With(string path, byte[] body, string type) => With(path, response =>
    {
        response.ContentType = type;
        response.OutputStream.Write(body);
        response.Close();
    });

    public LoopbackSite Redirecting(string path, string to) => With(path, response =>
    {
        response.StatusCode = 302;
        response.RedirectLocation = to;
        response.Close();
    });

    /// <summary>A path that is asked for and never answered.</summary>
    public LoopbackSite Hanging(string path) => With(path, (HttpListenerResponse _) => { });

    public LoopbackSite With(string path, Action<HttpListenerResponse> answer)
    {
        answers[path] = answer;
        return this;
    }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                asked.Enqueue(context.Request.RawUrl!);
                if (answers.TryGetValue(context.Request.RawUrl!, out var answer))
                {
                    answer(context.Response);
                }
                else
                {
                    context.Response.StatusCode = 404;
                    context.Response.Close();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // The client went away, or the site is closed; the next request, if there is one, is served.
            }
        }
    }
}
