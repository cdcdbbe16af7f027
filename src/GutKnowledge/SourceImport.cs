using GutKnowledge.Articles;
using GutKnowledge.Indexing;
using GutKnowledge.Telemetry;
using Microsoft.Extensions.Logging;

namespace GutKnowledge;

/// <summary>
/// One import of one source (a folder, a feed, an export, a site) into a knowledge base, which remembers what each source gave. What the source gave earlier and not this time is <see cref="Gone"/>,
/// and stays until it is pruned. Made by <see cref="KnowledgeBase.BeginImport"/>; for one thread at a time.
/// </summary>
public sealed class SourceImport
{
    private readonly KnowledgeBase knowledge;
    private readonly SourceNotes notes;
    private readonly ILogger logger;
    private readonly long run;

    internal SourceImport(KnowledgeBase knowledge, SourceNotes notes, string source, ILogger logger)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        this.knowledge = knowledge;
        this.notes = notes;
        this.logger = logger;
        Source = source;
        run = notes.NextRun(source);
    }

    /// <summary>What the source is called.</summary>
    public string Source { get; }

    /// <summary>Articles that an earlier import of this source gave and this one did not, by key. Only meaningful once everything of the source was added.</summary>
    public IReadOnlyList<ArticleId> Gone => notes.GoneFrom(Source, run);

    /// <summary>Adds articles of the source, as <see cref="KnowledgeBase.AddRange"/> does. When this returns they are on disk, and noted as this source's.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was added is kept.</exception>
    public IReadOnlyList<ImportResult> Add(IReadOnlyList<Article> articles, CancellationToken cancellationToken = default) => Add(articles, progress: null, cancellationToken);

    /// <summary>The same, and tells how far it has come.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was added is kept.</exception>
    public IReadOnlyList<ImportResult> Add(IReadOnlyList<Article> articles, IProgress<ImportProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var results = knowledge.AddRange(articles, progress, cancellationToken);
        notes.Note(Source, run, articles.Select(article => article.Id));
        return results;
    }

    /// <summary>Removes what is <see cref="Gone"/>, but no article that another source gave, too. Call it only after the whole source was read.</summary>
    /// <returns>The keys of the articles that were removed.</returns>
    public IReadOnlyList<ArticleId> Prune()
    {
        var orphans = notes.OrphansOf(Source, run);
        foreach (var id in orphans)
        {
            knowledge.Remove(id);
        }

        // Last, so that what a failure left is still known to be gone.
        notes.Forget(Source, run);
        logger.SourcePruned(orphans.Count);
        return orphans;
    }
}
