namespace GutKnowledge.Indexing;

/// <summary>
/// The index that answers, whichever that is: it is opened, mended when it could not be written, and gives way to one that was made anew. All but <see cref="TryRead"/>, <see cref="Cancel"/> and <see cref="Wait"/> is for who holds <paramref name="changing"/>.
/// </summary>
/// <param name="folder">Where it lies; null for in memory.</param>
/// <param name="store">The articles.</param>
/// <param name="terms">How they are read.</param>
/// <param name="changing">Is held while the store or the index is changed.</param>
internal sealed class ServedIndex(string? folder, ArticleStore store, FolderTerms terms, object changing) : IDisposable
{
    // A commit of the index is dear, and without one everything since the last is annotated again after a crash.
    private const int ChangesBetweenCommits = 20;

    private readonly RunningRebuild rebuilding = new(terms.Logger);
    private WrittenIndex? index;
    private int changesSinceCommit;
    private bool wasRebuilt;

    public (IndexFingerprint Fingerprint, long Generation) MadeWith => Volatile.Read(ref index)!.MadeWith;

    public IndexStatus Status => rebuilding.Status(index!) with { WasRebuilt = wasRebuilt };

    private string Name => folder ?? "The knowledge base in memory";

    /// <summary>Opens it, or makes it when it is not there, cannot be used, or may not be used as it is.</summary>
    public void Open()
    {
        if (folder is null)
        {
            index = WrittenIndex.Create(IndexPlace.Memory, terms, store);
            return;
        }

        var (place, origin, reason) = IndexPlace.Usable(folder, terms.Fingerprint, store);
        IndexPlace.DeleteOthers(folder, place);
        var outdated = origin?.Outdated(terms.Fingerprint);
        if (place is null || (outdated is not null && terms.Rebuild == RebuildTiming.BeforeOpening))
        {
            NewRebuild(outdated ?? reason).Run(changing, Replace, CancellationToken.None);
            IndexPlace.DeleteOthers(folder, index!.Place);
            return;
        }

        index = WrittenIndex.Open(place, origin!, terms, store);
        if (outdated is not null)
        {
            rebuilding.Begin(NewRebuild(outdated), changing, Replace);
        }
    }

    /// <summary>The index as it is now; null when it was closed, at the end or because another one took its place.</summary>
    public IndexSnapshot? TryRead() => Volatile.Read(ref index)!.TryRead();

    /// <summary>Brings the index as far as the store is, whatever happened before: from here on both change together.</summary>
    /// <exception cref="IOException">That cannot be done.</exception>
    public void Ready()
    {
        try
        {
            if (index!.Failure is not null)
            {
                Reopen();
            }
            else if (index.Generation != store.Generation)
            {
                index.CatchUp();
            }
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            throw new IOException($"{Name}: the index could not be written, so nothing was changed: {e.Message}", e);
        }
    }

    /// <summary>Changes the index as the store was changed.</summary>
    /// <exception cref="IndexBehindException">It cannot be written.</exception>
    public void Follow(Action<WrittenIndex> change)
    {
        try
        {
            change(index!);
            if (++changesSinceCommit >= ChangesBetweenCommits)
            {
                index!.Commit();
                changesSinceCommit = 0;
            }
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            FolderLog.Behind(terms.Logger, e.GetType().Name);
            Recover(e);
        }
    }

    /// <summary>The rebuild that goes on; if none does and one is wanted, a new one.</summary>
    /// <returns>Null when none goes on.</returns>
    public Task? Rebuilding(bool isWanted)
    {
        if (isWanted && rebuilding.Current is null)
        {
            rebuilding.Begin(NewRebuild("it was asked for"), changing, Replace);
        }

        return isWanted || rebuilding.Current is not null || index!.IsOutdated ? rebuilding.Completion : null;
    }

    /// <summary>Tells what goes on in the background to stop.</summary>
    public void Cancel() => rebuilding.Cancel();

    /// <summary>Waits for what goes on in the background. Not for who holds the lock, which that needs to end.</summary>
    public void Wait() => rebuilding.Wait();

    /// <summary>Writes what is not on disk, and closes it. What cannot be written is caught up when the folder is opened again.</summary>
    public void Dispose()
    {
        try
        {
            index?.Commit();
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            FolderLog.Behind(terms.Logger, e.GetType().Name);
        }

        index?.Dispose();
        rebuilding.Dispose();
    }

    private IndexRebuild NewRebuild(string reason) => new(store, terms, folder is null ? IndexPlace.Memory : IndexPlace.MakeNext(folder), reason);

    private void Replace(WrittenIndex next)
    {
        var before = index?.Place;
        Use(next);
        before?.Delete();
        wasRebuilt = true;
    }

    // Who reads the index before goes on; who comes after finds the next one.
    private void Use(WrittenIndex next)
    {
        var before = index;
        Volatile.Write(ref index, next);
        before?.Abandon();
    }

    private void Reopen()
    {
        index!.Freeze();
        if (index.Place.Look(out _) is { } origin && origin.Unusable(terms.Fingerprint, store) is null)
        {
            Use(WrittenIndex.Open(index.Place, origin, terms, store));
        }
        else
        {
            NewRebuild("it is damaged").Run(changing, Replace, rebuilding.Stopping);
        }
    }

    // What was wrong may have passed; if not, it is tried again before the next change.
    private void Recover(Exception failure)
    {
        try
        {
            Reopen();
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            throw new IndexBehindException($"{Name}: the change is kept, but the index could not be written: {failure.Message}", failure);
        }
    }
}
