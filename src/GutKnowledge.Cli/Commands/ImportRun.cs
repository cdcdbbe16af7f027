using System.Diagnostics;
using GutKnowledge.Articles;
using GutKnowledge.Cli.Json;
using GutKnowledge.Import;

namespace GutKnowledge.Cli.Commands;

/// <summary>Reads sources and adds their articles in batches, so that no more than a batch is in memory and a batch that is in stays in. What cannot be read is one failed entry and the rest goes on.</summary>
internal sealed class ImportRun(IReadOnlyList<ArticleSource> sources, string? index, bool isDry, bool isPruning, bool isExplained, TextWriter error)
{
    private const int BatchSize = 200;
    private const long BatchBytes = 32 * 1024 * 1024;
    private readonly List<ImportEntry> entries = [];
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly List<string> gone = [];
    private readonly List<string> kept = [];
    private int sourcesRead;

    /// <summary>How much was read, from 0 to 1.</summary>
    public double Fraction => (sourcesRead + (sourcesRead < sources.Count ? sources[sourcesRead].Fraction : 0)) / sources.Count;

    /// <summary>What became of what was read so far. Safe to look at from another thread.</summary>
    public ImportProgress Progress { get; private set; } = new(null);

    public async Task<ImportReport> RunAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var isCancelled = false;
        KnowledgeBase? articles = null;
        try
        {
            foreach (var source in sources)
            {
                await ImportAsync(source, () => articles ??= Open(), cancellation);
                sourcesRead++;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            isCancelled = true;
        }
        finally
        {
            articles?.Dispose();
        }

        return ImportReport.Of(entries, clock.Elapsed) with { LeftOut = leftOut, Gone = gone, GoneUnsure = kept, IsPruned = isPruning && !isDry, IsDry = isDry, Cancelled = isCancelled };
    }

    // A dry run looks at a knowledge base that is there, and makes none.
    private KnowledgeBase? Open() =>
        index is null || (isDry && !KnowledgeBase.Exists(index)) ? null
        : isDry ? KnowledgeBase.Open(index, OpeningOptions.ToRead(error))
        : KnowledgeFolder.OpenToWrite(index, OpeningOptions.ToWrite(error));

    private async Task ImportAsync(ArticleSource source, Func<KnowledgeBase?> open, CancellationToken cancellation)
    {
        var batch = new List<SourceItem>();
        var bytes = 0L;
        SourceImport? import = null;
        await foreach (var item in source.ReadAsync(cancellation))
        {
            if (item.LeftOut is not null)
            {
                leftOut[item.LeftOut] = leftOut.GetValueOrDefault(item.LeftOut) + 1;
                continue;
            }

            batch.Add(item);
            bytes += item.Article?.Original?.Content.Length ?? 0;
            if (batch.Count >= BatchSize || bytes >= BatchBytes)
            {
                Put();
            }
        }

        Put();
        Compare();

        void Put()
        {
            cancellation.ThrowIfCancellationRequested();
            if (batch.Exists(item => item.Article is not null))
            {
                import ??= open()?.BeginImport(source.Key);
            }

            var added = Added(batch, import, open, cancellation);
            entries.AddRange(added);
            Progress = added.Aggregate(Progress, (before, entry) => before.After(entry.Status));
            batch.Clear();
            bytes = 0;
        }

        void Compare()
        {
            // Without a knowledge base nothing can be gone; a dry run adds nothing, so nothing is seen in it.
            if (isDry || import is null || source.Extent == SourceExtent.Newest)
            {
                return;
            }

            var missing = import.Gone.Select(id => id.Value);
            if (source.Extent == SourceExtent.Cut)
            {
                kept.AddRange(missing);
                return;
            }

            gone.AddRange(isPruning ? import.Prune().Select(id => id.Value) : missing);
        }
    }

    private IReadOnlyList<ImportEntry> Added(List<SourceItem> batch, SourceImport? import, Func<KnowledgeBase?> open, CancellationToken cancellation)
    {
        var given = batch.Where(item => item.Article is not null).Select(item => item.Article!).ToList();
        var results = given.Count == 0 ? [] : isDry || import is null ? [.. given.Select(article => Preview(article, open()))] : import.Add(given, cancellation);
        var next = 0;
        return [.. batch.Select(item => ImportEntry.Of(item, item.Article is null ? null : results[next++], isExplained))];
    }

    private static ImportResult Preview(Article article, KnowledgeBase? articles)
    {
        var status = articles?.Articles.Find(article.Id) is not { } known ? ImportStatus.Added
            : ArticleJson.Write(known).AsSpan().SequenceEqual(ArticleJson.Write(article)) ? ImportStatus.Unchanged
            : ImportStatus.Replaced;
        return new ImportResult(article.Id.Value, status, article, null);
    }
}
