using System.Net;
using System.Reflection;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace GutKnowledge.Online;

/// <summary>Asks one source over HTTP: not faster than it likes, again after a passing failure, never twice for the same. Thread-safe.</summary>
internal sealed class PoliteClient : IDisposable
{
    private const int LargestAnswer = 8 * 1024 * 1024;
    private const int MostRedirects = 3;
    private const int LookUpsInVain = 2;

    private static readonly TimeSpan GivenUpFor = TimeSpan.FromMinutes(5);

    private readonly string name;
    private readonly string identity;
    private readonly HttpClient client;
    private readonly AnswerCache cache;
    private readonly RateLimiter limiter;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    /// <param name="name">What the source is called in an error.</param>
    /// <param name="address">Its address.</param>
    /// <param name="identity">The parameters that say who asks; no part of what is asked.</param>
    /// <param name="options">How it is asked.</param>
    public PoliteClient(string name, Uri address, string identity, PublicationSourceOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Mailto);
        (this.name, this.identity) = (name, identity);
        cache = new AnswerCache(options.CacheFolder);
        client = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = MostRedirects, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = options.Address ?? address,
            MaxResponseContentBufferSize = LargestAnswer,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        var version = typeof(PoliteClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"GutKnowledge/{version} (mailto:{options.Mailto})");
        limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 1,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = options.Between,
            QueueLimit = int.MaxValue,
        });
        // Who looks hundreds of references up should not wait for each in vain.
        var breaker = new HttpCircuitBreakerStrategyOptions { MinimumThroughput = LookUpsInVain, FailureRatio = 1, SamplingDuration = GivenUpFor, BreakDuration = GivenUpFor };
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage>().AddCircuitBreaker(breaker).AddTimeout(options.TotalTimeout);
        if (options.Retries > 0)
        {
            builder.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = options.Retries, Delay = options.RetryDelay, BackoffType = DelayBackoffType.Exponential, UseJitter = true });
        }

        pipeline = builder.AddRateLimiter(limiter).AddTimeout(options.Timeout).Build();
    }

    /// <summary>The body of the answer; null when the source knows nothing of it (404).</summary>
    public async Task<string?> GetAsync(string asked, CancellationToken cancellationToken)
    {
        if (cache.Get(asked) is { } known)
        {
            return known.Length == 0 ? null : known;
        }

        var address = asked + (asked.Contains('?', StringComparison.Ordinal) ? "&" : "?") + identity;
        try
        {
            using var response = await pipeline.ExecuteAsync(async token => await client.GetAsync(new Uri(address, UriKind.Relative), token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.NotFound && !response.IsSuccessStatusCode)
            {
                throw new PublicationSourceException($"{name}: {(int)response.StatusCode} {response.ReasonPhrase}");
            }

            var body = response.StatusCode == HttpStatusCode.NotFound ? string.Empty : Text(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            cache.Put(asked, body);
            return body.Length == 0 ? null : body;
        }
        catch (BrokenCircuitException e)
        {
            throw new PublicationSourceException($"{name}: not asked again for some minutes, since it did not answer", e);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutRejectedException or RateLimiterRejectedException)
        {
            throw new PublicationSourceException($"{name}: {(e is TimeoutRejectedException ? "no answer in time" : e.Message)}", e);
        }
    }

    // JSON is UTF-8 (RFC 8259), whatever charset a server makes up.
    private static string Text(byte[] body) => Encoding.UTF8.GetString(body).TrimStart('\uFEFF');

    public void Dispose()
    {
        client.Dispose();
        limiter.Dispose();
    }
}
