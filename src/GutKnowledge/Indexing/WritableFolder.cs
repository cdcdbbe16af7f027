using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>
/// A folder that nobody else writes, or no folder but memory. One thread changes it at a time; any number read meanwhile. What goes wrong with the index never goes wrong with the store:
/// the index is opened again from its last commit and learns what it missed, or is made anew beside the old one.
/// </summary>
internal sealed class WritableFolder : IndexFolder
{
    private readonly object changing = new();
    private readonly object disposing = new();
    private readonly FolderTerms terms;
    private readonly FolderLock? folderLock;
    private readonly ServedIndex index;
    private bool isDisposed;

    private WritableFolder(string? folder, FolderLock? folderLock, ArticleStore store, FolderTerms terms)
        : base(store)
    {
        this.folderLock = folderLock;
        this.terms = terms;
        index = new ServedIndex(folder, store, terms, changing);
    }

    public override bool IsReadOnly => false;

    public override bool IsClosed => Volatile.Read(ref isDisposed);

    public override IndexStatus Status
    {
        get
        {
            lock (changing)
            {
                return index.Status;
            }
        }
    }

    public static WritableFolder WithoutFolder(FolderTerms terms)
    {
        var opened = new WritableFolder(null, null, ArticleStore.InMemory(), terms);
        opened.index.Open();
        return opened;
    }

    /// <summary>Opens a folder of which the lock is held; it is let go of when that fails.</summary>
    /// <exception cref="IOException">The index cannot be written; the one before is left as it was.</exception>
    public static WritableFolder Open(string folder, FolderLock folderLock, FolderTerms terms)
    {
        WritableFolder? opened = null;
        try
        {
            opened = new WritableFolder(folder, folderLock, ArticleStore.Open(Path.Combine(folder, StoreFile)), terms);
            opened.index.Open();
            return opened;
        }
        catch (Exception e)
        {
            opened?.index.Dispose();
            opened?.Store.Dispose();
            folderLock.Dispose();
            if (opened is not null && IndexFailure.Is(e))
            {
                throw new IOException($"{folder}: the index could not be written: {e.Message} What was there before is as it was.", e);
            }

            throw;
        }
    }

    public override IndexSnapshot Read()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);

            // It is closed only after another one has taken its place, or at the end.
            if (index.TryRead() is { } snapshot)
            {
                return snapshot;
            }
        }
    }

    public override (IndexFingerprint Fingerprint, long Generation) MadeWith(IndexSnapshot snapshot) => index.MadeWith;

    public override IReadOnlyList<PutResult> Put(IReadOnlyList<Article> articles)
    {
        lock (changing)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            index.Ready();
            var put = Store.Put(articles, terms.KeepsOriginals);
            var changed = terms.Annotator.AnnotateAll([.. articles.Where((_, i) => put[i] != PutResult.Unchanged)], terms.Threads).ToList();
            index.Follow(written => written.Put(changed, Store.Generation));
            return put;
        }
    }

    public override bool Remove(ArticleId id)
    {
        lock (changing)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            index.Ready();
            if (!Store.Remove(id))
            {
                return false;
            }

            index.Follow(written => written.Remove(id, Store.Generation));
            return true;
        }
    }

    public override Task WhenCurrentAsync()
    {
        lock (changing)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return index.Rebuilding(isWanted: false) ?? Task.Run(() =>
            {
                lock (changing)
                {
                    ObjectDisposedException.ThrowIf(isDisposed, this);
                    index.Ready();
                }
            });
        }
    }

    public override Task RebuildAsync()
    {
        lock (changing)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return index.Rebuilding(isWanted: true)!;
        }
    }

    public override void Dispose()
    {
        lock (disposing)
        {
            lock (changing)
            {
                if (isDisposed)
                {
                    return;
                }

                // First, so that nobody who is told that it is closed can see a rebuild end well.
                index.Cancel();
                isDisposed = true;
            }

            index.Wait();
            try
            {
                index.Dispose();
            }
            finally
            {
                Store.Dispose();
                folderLock?.Dispose();
            }
        }
    }
}
