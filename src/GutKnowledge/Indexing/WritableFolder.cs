using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>
/// A folder that nobody else writes. One thread changes it at a time; any number read meanwhile. What goes wrong with the index never goes wrong with the store:
/// the index is opened again from its last commit and learns what it missed, or is made anew beside the old one.
/// </summary>
internal sealed class WritableFolder : IndexFolder
{
    // A commit of the index is dear, and without one everything since the last is annotated again after a crash.
    private const int BatchesBetweenCommits = 20;

    private readonly object changing = new();
    private readonly object disposing = new();
    private readonly CancellationTokenSource stop = new();
    private readonly FolderTerms terms;
    private readonly IndexFingerprint fingerprint;
    private readonly string? folder;
    private readonly FolderLock? folderLock;
    private WrittenIndex? index;
    private IndexRebuild? rebuild;
    private Task rebuilding = Task.CompletedTask;
    private int batchesSinceCommit;
    private bool wasRebuilt;
    private bool isDisposed;

    private WritableFolder(string? folder, FolderLock? folderLock, ArticleStore store, FolderTerms terms)
        : base(store)
    {
        this.folder = folder;
        this.folderLock = folderLock;
        this.terms = terms;
        fingerprint = IndexFingerprint.Of(terms.Settings);
    }

    public override bool IsReadOnly => false;

    public override IndexStatus Status
    {
        get
        {
            lock (changing)
            {
                var reason = rebuild?.Reason ?? index!.Failure?.Message ?? rebuilding.Exception?.InnerException?.Message ?? (index.Generation == Store.Generation ? null : "not all articles are in it yet");
                return new IndexStatus(rebuild is not null ? IndexState.Rebuilding : reason is not null ? IndexState.Outdated : IndexState.Current)
                {
                    Reason = reason, Progress = rebuild?.Progress, WasRebuilt = wasRebuilt,
                };
            }
        }
    }

    public static new WritableFolder InMemory(FolderTerms terms)
    {
        var opened = new WritableFolder(null, null, ArticleStore.InMemory(), terms);
        opened.index = WrittenIndex.Create(IndexPlace.Memory, opened.fingerprint, terms.Settings, opened.Store);
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
            opened.OpenIndex();
            return opened;
        }
        catch (Exception e)
        {
            opened?.index?.Abandon();
            opened?.Store.Dispose();
            folderLock.Dispose();
            if (e is IOException or UnauthorizedAccessException && opened is not null)
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
            // It is closed only after another one has taken its place, or at the end.
            if (Volatile.Read(ref index)!.TryRead() is { } snapshot)
            {
                return snapshot;
            }

            ObjectDisposedException.ThrowIf(Volatile.Read(ref isDisposed), this);
        }
    }

    public override IReadOnlyList<PutResult> Put(IReadOnlyList<Article> articles)
    {
        lock (changing)
        {
            Ready();
            var put = Store.Put(articles, terms.KeepsOriginals);
            var changed = terms.Annotator.AnnotateAll([.. articles.Where((_, i) => put[i] != PutResult.Unchanged)], terms.Threads).ToList();
            Follow(() => index!.Put(changed, Store.Generation));
            return put;
        }
    }

    public override bool Remove(ArticleId id)
    {
        lock (changing)
        {
            Ready();
            if (!Store.Remove(id))
            {
                return false;
            }

            Follow(() => index!.Remove(id, Store.Generation));
            return true;
        }
    }

    public override Task WhenCurrentAsync()
    {
        lock (changing)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return rebuild is not null || index!.IsOutdated ? rebuilding : Task.Run(() =>
            {
                lock (changing)
                {
                    Ready();
                }
            });
        }
    }

    public override Task RebuildAsync()
    {
        lock (changing)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (rebuild is null)
            {
                Begin("it was asked for");
            }

            return rebuilding;
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

                isDisposed = true;
            }

            stop.Cancel();
            ((IAsyncResult)rebuilding).AsyncWaitHandle.WaitOne();
            try
            {
                Settle(index!.Commit);
                index.Dispose();
            }
            finally
            {
                Store.Dispose();
                folderLock?.Dispose();
                stop.Dispose();
            }
        }
    }

    private void OpenIndex()
    {
        var (place, origin, reason) = IndexPlace.Usable(folder!, fingerprint, Store);
        IndexPlace.DeleteOthers(folder!, place);
        var outdated = origin?.Outdated(fingerprint);
        if (place is null || (outdated is not null && (terms.Rebuild == RebuildTiming.BeforeOpening || Store.Count == 0)))
        {
            NewRebuild(outdated ?? reason).Run(changing, Use, CancellationToken.None);
            wasRebuilt = true;
            return;
        }

        index = WrittenIndex.Open(place, origin!, fingerprint, terms.Settings, Store);
        index.CatchUp(terms.Annotator, terms.Threads);
        index.Commit();
        if (outdated is not null)
        {
            Begin(outdated);
        }
    }

    private IndexRebuild NewRebuild(string reason) => new(Store, terms, fingerprint, folder is null ? IndexPlace.Memory : IndexPlace.Next(folder), reason);

    private void Begin(string reason)
    {
        var begun = NewRebuild(reason);
        rebuild = begun;
        rebuilding = Task.Run(
            () =>
            {
                try
                {
                    begun.Run(changing, Use, stop.Token);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    FolderLog.NotRebuilt(terms.Logger, e.GetType().Name);
                    throw;
                }
                finally
                {
                    Volatile.Write(ref rebuild, null);
                }
            },
            stop.Token);
    }

    // Puts an index in the place of the one before. Who reads that one goes on; who comes after finds the new one.
    private void Use(WrittenIndex next)
    {
        var before = index;
        Volatile.Write(ref index, next);
        before?.Abandon();
        wasRebuilt |= before is not null && before.Place != next.Place;
        if (folder is not null)
        {
            IndexPlace.DeleteOthers(folder, next.Place);
        }
    }

    // The index goes as far as the store, whatever happened before.
    private void Ready()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        if (index!.Failure is not null)
        {
            Reopen();
        }
        else if (index.Generation != Store.Generation)
        {
            index.CatchUp(terms.Annotator, terms.Threads);
        }
    }

    private void Reopen()
    {
        index!.Freeze();
        if (index.Place.Look(out _) is not { } origin || origin.Unusable(fingerprint, Store) is not null)
        {
            NewRebuild("it is damaged").Run(changing, Use, stop.Token);
            return;
        }

        var again = WrittenIndex.Open(index.Place, origin, fingerprint, terms.Settings, Store);
        try
        {
            again.CatchUp(terms.Annotator, terms.Threads);
            again.Commit();
        }
        catch
        {
            again.Abandon();
            throw;
        }

        Use(again);
    }

    private void Follow(Action change)
    {
        try
        {
            change();
            if (++batchesSinceCommit >= BatchesBetweenCommits)
            {
                index!.Commit();
                batchesSinceCommit = 0;
            }
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            FolderLog.Behind(terms.Logger, e.GetType().Name);
            throw new IndexBehindException($"{folder ?? "in memory"}: the change is kept, but the index could not be written: {e.Message}", e);
        }
    }

    private void Settle(Action commit)
    {
        try
        {
            commit();
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            FolderLog.Behind(terms.Logger, e.GetType().Name);
        }
    }
}
