using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>An index that follows a store: it knows up to which change it goes, in memory and on disk. For one thread at a time; reading is for any number.</summary>
internal sealed class WrittenIndex : IDisposable
{
    private const int CatchUpBatch = 200;

    private readonly FolderTerms terms;
    private readonly ArticleStore store;
    private readonly LuceneKnowledgeIndex index;
    private IndexFingerprint made;
    private long? committed;

    private WrittenIndex(IndexPlace place, FolderTerms terms, ArticleStore store, OpenMode mode)
    {
        Place = place;
        this.terms = terms;
        this.store = store;
        made = terms.Fingerprint;
        var directory = place.Open();
        try
        {
            index = new LuceneKnowledgeIndex(directory, mode, terms.Settings);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public IndexPlace Place { get; }

    /// <summary>Up to which change of the store it goes.</summary>
    public long Generation { get; private set; }

    /// <summary>What it was made with, and <see cref="Generation"/>. To be read at any time.</summary>
    public (IndexFingerprint Fingerprint, long Generation) MadeWith => (made, Generation);

    /// <summary>Whether it is only served until one that was made by the rules of now takes its place. What was made by others is never committed with what is made by these.</summary>
    public bool IsOutdated { get; private init; }

    /// <summary>Why it can no longer be written; null while it can.</summary>
    public Exception? Failure => index.Failure;

    /// <summary>An empty one in a new place.</summary>
    public static WrittenIndex Create(IndexPlace place, FolderTerms terms, ArticleStore store) => new(place, terms, store, OpenMode.CREATE);

    /// <summary>The one in a place, from its last commit on, and with all that it missed since.</summary>
    public static WrittenIndex Open(IndexPlace place, IndexOrigin origin, FolderTerms terms, ArticleStore store)
    {
        var opened = new WrittenIndex(place, terms, store, OpenMode.APPEND) { Generation = origin.Generation, committed = origin.Generation, IsOutdated = origin.Outdated(terms.Fingerprint) is not null, made = origin.Fingerprint };
        try
        {
            opened.CatchUp();
            opened.Commit();
            return opened;
        }
        catch
        {
            opened.Abandon();
            throw;
        }
    }

    /// <summary>Why not all articles are in it, as the end of a sentence that begins with "because"; null when they are.</summary>
    public string? Behind => Failure is { } failure ? $"it could not be written: {failure.Message}" : Generation != store.Generation ? "not all articles are in it yet" : null;

    public IndexSnapshot? TryRead() => index.TryRead();

    /// <summary>Puts the articles that a change of the store brought.</summary>
    public void Put(IReadOnlyList<AnnotatedArticle> changed, long generation)
    {
        if (changed.Count > 0)
        {
            index.Put(changed);
        }

        Generation = generation;
    }

    public void Remove(ArticleId id, long generation)
    {
        index.Remove([id]);
        Generation = generation;
    }

    /// <summary>Puts everything that changed in the store since <see cref="Generation"/>. What changes meanwhile may be there or not, and the next time it is.</summary>
    public void CatchUp(Action<int>? done = null, CancellationToken cancellationToken = default)
    {
        var reached = store.Generation;
        foreach (var batch in store.ChangedAfter(Generation).Chunk(CatchUpBatch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            index.Put([.. terms.Annotator.AnnotateAll(batch, terms.Threads)]);
            done?.Invoke(batch.Length);
        }

        if (store.RemovedAfter(Generation) is { Count: > 0 } removed)
        {
            index.Remove(removed);
        }

        Generation = reached;
    }

    /// <summary>Makes it durable and notes up to where it goes.</summary>
    public void Commit()
    {
        // Every change of the index is one of the store, so else there is nothing to write and nothing to wait for.
        if (committed != Generation && !IsOutdated)
        {
            index.Commit(new IndexOrigin(terms.Fingerprint, store.Id, Generation).Write());
            committed = Generation;
        }
    }

    public void Freeze() => index.Freeze();

    /// <summary>Closes it as it was committed last.</summary>
    public void Abandon() => index.Abandon();

    public void Dispose()
    {
        if (committed == Generation && !IsOutdated && Failure is null)
        {
            index.Dispose();
        }
        else
        {
            index.Abandon();
        }
    }
}
