using GutKnowledge.Import;

namespace GutKnowledge.Cli.Json;

/// <summary>What became of an import.</summary>
internal sealed record ImportReport(IReadOnlyList<ImportEntry> Results, int Added, int Replaced, int Unchanged, int Failed, double Seconds, double ArticlesPerSecond)
{
    /// <summary>How many entries were left out on purpose, by what they are.</summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; init; } = new Dictionary<string, int>();

    /// <summary>Keys of articles that the sources gave before and no longer have.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Keys of articles that were not seen this time, in sources that were not read whole; they are never removed.</summary>
    public IReadOnlyList<string> GoneUnsure { get; init; } = [];

    /// <summary>Whether what is gone was removed.</summary>
    public bool IsPruned { get; init; }

    /// <summary>Whether nothing was added.</summary>
    public bool IsDry { get; init; }

    /// <summary>Whether it was stopped; what is listed as added is kept.</summary>
    public bool Cancelled { get; init; }

    /// <summary>The works that the articles of the knowledge base cite; null unless the import was given something to compare them with.</summary>
    public CitedCounts? Cited { get; init; }

    public static ImportReport Of(IReadOnlyList<ImportEntry> results, TimeSpan time)
    {
        int Count(ImportStatus status) => results.Count(result => result.Status == status);
        var read = results.Count - Count(ImportStatus.Failed);
        return new ImportReport(
            results,
            Count(ImportStatus.Added),
            Count(ImportStatus.Replaced),
            Count(ImportStatus.Unchanged),
            Count(ImportStatus.Failed),
            Math.Round(time.TotalSeconds, 3),
            time > TimeSpan.Zero ? Math.Round(read / time.TotalSeconds, 1) : 0);
    }
}

/// <summary>What became of one article.</summary>
internal sealed record ImportEntry(string Source, ImportStatus Status, string? Key, string? Title, DateOnly? Published, int? References, string? Error)
{
    /// <summary>What to know of it, each as the end of a sentence.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>The field that each fact was taken from, when it is asked for.</summary>
    public IReadOnlyDictionary<string, string>? Learnt { get; init; }

    /// <param name="item">What was read.</param>
    /// <param name="result">What became of it; null when it could not be read.</param>
    /// <param name="isExplained">Whether to say where its facts were learnt.</param>
    public static ImportEntry Of(SourceItem item, ImportResult? result, bool isExplained) =>
        new(item.Source, result?.Status ?? ImportStatus.Failed, item.Article?.Id.Value, item.Article?.Title, item.Article?.Published, item.Article?.References.Count, item.Error)
        {
            Warnings = item.Warnings.Count > 0 ? item.Warnings : null,
            Learnt = isExplained && item.Learnt.Count > 0 ? item.Learnt.ToDictionary(fact => fact.Fact, fact => fact.From, StringComparer.Ordinal) : null,
        };
}
