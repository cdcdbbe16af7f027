namespace GutKnowledge.Import;

/// <summary>How addresses are fetched: politely, and never further than the limits. What a page refers to (pictures, scripts, other pages) is never fetched.</summary>
public sealed class WebOptions
{
    /// <summary>The name in the request and the one that robots.txt is asked for. Default: <c>GutKnowledge</c>.</summary>
    /// <exception cref="ArgumentException">It has other characters than letters, <c>-</c> and <c>_</c> (RFC 9309).</exception>
    public string UserAgent
    {
        get;
        init => field = value is { Length: > 0 } && value.All(c => char.IsAsciiLetter(c) || c is '-' or '_') ? value : throw new ArgumentException("A user agent has only letters, '-' and '_'.", nameof(value));
    } = "GutKnowledge";

    /// <summary>The least time between two requests. A longer <c>Crawl-delay</c> in robots.txt is kept to, half a minute at the most. Default: one second.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one answer may take, body included. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a source may take in all; no page is begun afterwards. Default: an hour.</summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many pages of a sitemap are fetched at the most. Default: 1,000.</summary>
    public int MostPages { get; init; } = 1000;

    /// <summary>Only pages of a sitemap whose address holds this text are fetched: <c>/blogs/</c>. Default: all.</summary>
    public string? Only { get; init; }

    /// <summary>How many bytes an answer may have, unpacked. Default: 64 MB.</summary>
    public long MostBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>How many redirects are followed for one address. Default: 5.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Whether addresses of this machine and of private networks may be fetched. They are refused after name resolution and for each redirect. Default: false.</summary>
    public bool AllowPrivateAddresses { get; init; }
}
