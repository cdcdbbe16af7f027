namespace GutKnowledge.Online;

/// <summary>How a source is asked.</summary>
public sealed class PublicationSourceOptions
{
    /// <summary>An address of e-mail at which the source's operators reach whoever asks. Crossref and NCBI ask for one, and slow down or refuse who gives none.</summary>
    public required string Mailto { get; init; }

    /// <summary>Where the source answers; null for its public address. It must end with a slash.</summary>
    public Uri? Address { get; init; }

    /// <summary>The least time between two requests to it. Default: 350 ms, under the three a second that NCBI allows without a key; Crossref allows more.</summary>
    public TimeSpan Between { get; init; } = TimeSpan.FromMilliseconds(350);

    /// <summary>How long one request may take. Default: 20 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a request is tried again after 408, 429, 5xx or a broken connection; the source's Retry-After is heeded. Default: 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>How long to wait before the first time it is tried again; it doubles each time. Default: one second.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one look-up may take with all that is tried again. Default: one minute.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A folder in which answers are kept for later runs; null keeps them in memory only. What is kept is never asked again: delete the folder to forget.</summary>
    public string? CacheFolder { get; init; }
}
