namespace GutKnowledge.Cli.Json;

/// <summary>What became of an import.</summary>
internal sealed record ImportReport(IReadOnlyList<ImportEntry> Results, int Added, int Replaced, int Unchanged, int Failed, double Seconds, double ArticlesPerSecond)
{
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

/// <summary>What became of one file.</summary>
internal sealed record ImportEntry(string Source, ImportStatus Status, string? Key, string? Title, DateOnly? Published, int? References, string? Error)
{
    public static ImportEntry Of(string source, ImportResult result) =>
        new(source, result.Status, result.Article?.Id.Value, result.Article?.Title, result.Article?.Published, result.Article?.References.Count, result.Error);
}
