using System.Globalization;
using System.Net;
using System.Text;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Web;

/// <summary>Fetches addresses one after the other, within the limits and as robots.txt allows.</summary>
internal sealed class Fetcher : IDisposable
{
    private static readonly string[] Readable =
    [
        "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/xml", "application/xml", "text/csv", "application/json", "application/zip", "application/x-zip-compressed", "application/gzip",
        "application/x-gzip", "application/octet-stream",
    ];

    private readonly WebOptions options;
    private readonly HttpClient client;
    private readonly Dictionary<string, RobotsRules> rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> lastAsked = new(StringComparer.OrdinalIgnoreCase);

    public Fetcher(WebOptions options)
    {
        this.options = options;
        client = new HttpClient(GuardedConnection.Handler(options)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
    }

    /// <summary>Fetches an address, and where it leads.</summary>
    /// <exception cref="ArticleFormatException">It may not be fetched, cannot be, or is too much; the reason says which.</exception>
    public async Task<Fetched> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var next = address; ;)
        {
            if (!visited.Add(next.AbsoluteUri))
            {
                throw new ArticleFormatException(address.AbsoluteUri, "redirects in a circle.");
            }

            if (visited.Count > options.MostRedirects + 1)
            {
                throw new ArticleFormatException(address.AbsoluteUri, string.Create(CultureInfo.InvariantCulture, $"redirects more than {options.MostRedirects} times."));
            }

            var robots = await RulesOfAsync(next, cancellationToken).ConfigureAwait(false);
            if (!robots.Allows(next.PathAndQuery))
            {
                throw new ArticleFormatException(next.AbsoluteUri, "the site's robots.txt does not allow it.");
            }

            var (found, redirect) = await AskAsync(next, robots.Delay, cancellationToken).ConfigureAwait(false);
            if (found is not null)
            {
                return found;
            }

            next = redirect!;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<RobotsRules> RulesOfAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!rules.TryGetValue(site, out var known))
        {
            rules[site] = known = await ReadRulesAsync(new Uri(address, "/robots.txt"), cancellationToken).ConfigureAwait(false);
        }

        return known;
    }

    private async Task<RobotsRules> ReadRulesAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= options.MostRedirects; hop++)
        {
            try
            {
                var (found, redirect) = await AskAsync(address, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
                if (found is null)
                {
                    address = redirect!;
                    continue;
                }

                return RobotsRules.Parse(Encoding.UTF8.GetString(found.Bytes.AsSpan(0, Math.Min(found.Bytes.Length, RobotsRules.MostCharacters))).TrimStart('\uFEFF'), options.UserAgent);
            }
            catch (ArticleFormatException e) when (e.InnerException is HttpRequestException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError })
            {
                return RobotsRules.AllowAll;
            }
        }

        return RobotsRules.AllowAll;
    }

    private async Task<(Fetched? Found, Uri? Redirect)> AskAsync(Uri address, TimeSpan delay, CancellationToken cancellationToken)
    {
        await WaitAsync(address, delay, cancellationToken).ConfigureAwait(false);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(options.Timeout);
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, timed.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                var target = new Uri(address, location);
                return target.Scheme is "http" or "https" ? (null, target) : throw new ArticleFormatException(address.AbsoluteUri, $"redirects to {target.Scheme}, which is not fetched.");
            }

            Check(response, address);
            var body = await ReadAsync(response.Content, address, timed.Token).ConfigureAwait(false);
            return (new Fetched(address, body, response.Content.Headers.ContentType?.CharSet?.Trim('"')), null);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ArticleFormatException(address.AbsoluteUri, string.Create(CultureInfo.InvariantCulture, $"the server did not answer in full within {options.Timeout.TotalSeconds:0.##} s."), inner: e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw e.InnerException as ArticleFormatException ?? new ArticleFormatException(address.AbsoluteUri, "cannot be fetched: " + e.Message.ReplaceLineEndings(" "), inner: e);
        }
    }

    private void Check(HttpResponseMessage response, Uri address)
    {
        if (!response.IsSuccessStatusCode)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)response.StatusCode} ({response.StatusCode}).");
            throw new ArticleFormatException(address.AbsoluteUri, code, inner: new HttpRequestException(code, null, response.StatusCode));
        }

        var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();
        if (type is not null && !Readable.Contains(type) && !type.EndsWith("+xml", StringComparison.Ordinal) && !type.EndsWith("+json", StringComparison.Ordinal))
        {
            throw new ArticleFormatException(address.AbsoluteUri, $"is {type}, which is no article.");
        }

        if (response.Content.Headers.ContentLength > options.MostBytes)
        {
            throw TooLarge(address);
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, Uri address, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var chunk = new byte[81920];
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
            {
                body.Write(chunk, 0, read);
                if (body.Length > options.MostBytes)
                {
                    throw TooLarge(address);
                }
            }
        }

        return body.ToArray();
    }

    private ArticleFormatException TooLarge(Uri address) =>
        new(address.AbsoluteUri, string.Create(CultureInfo.InvariantCulture, $"is larger than the limit of {options.MostBytes / (1024.0 * 1024):0.##} MB."));

    private async Task WaitAsync(Uri address, TimeSpan asked, CancellationToken cancellationToken)
    {
        var least = asked > options.Delay ? asked : options.Delay;
        if (lastAsked.TryGetValue(address.Authority, out var last) && least - TimeProvider.System.GetElapsedTime(last) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellationToken).ConfigureAwait(false);
        }

        lastAsked[address.Authority] = TimeProvider.System.GetTimestamp();
    }
}
