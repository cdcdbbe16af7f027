using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Telemetry;
using Microsoft.Extensions.Logging;

namespace GutKnowledge;

/// <summary>What became of the articles of one import, and who is told of it after each batch.</summary>
internal sealed class ImportTally(int? total, IProgress<ImportProgress>? listener, ILogger logger)
{
    private readonly List<ImportResult> results = [];
    private ImportProgress progress = new(total);

    /// <summary>In the order in which the articles were given.</summary>
    public IReadOnlyList<ImportResult> Results => results;

    /// <summary>A batch is kept and can be found.</summary>
    public void Add(IReadOnlyList<Article> batch, IReadOnlyList<PutResult> put)
    {
        var before = progress;
        for (var i = 0; i < batch.Count; i++)
        {
            var result = ImportResult.Of(batch[i], put[i]);
            results.Add(result);
            progress = progress.After(result.Status);
        }

        var (added, replaced, unchanged) = (progress.Added - before.Added, progress.Replaced - before.Replaced, progress.Unchanged - before.Unchanged);
        Count(added, "added");
        Count(replaced, "replaced");
        Count(unchanged, "unchanged");
        logger.ArticlesKept(added, replaced, unchanged);
        listener?.Report(progress);
    }

    /// <summary>An article was removed, if it was there.</summary>
    public static void Removed(bool wasThere) => Count(wasThere ? 1 : 0, "removed");

    private static void Count(int articles, string status)
    {
        if (articles > 0)
        {
            Signals.Changes.Add(articles, new KeyValuePair<string, object?>(Signals.StatusTag, status));
        }
    }
}
