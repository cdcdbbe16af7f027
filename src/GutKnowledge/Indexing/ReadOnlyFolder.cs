using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>Why a folder is opened to be read only.</summary>
internal enum ReadOnlyReason
{
    Asked,
    Locked,
    Unwritable,
}

/// <summary>A folder that another process may be writing. It takes no lock and writes nothing; answers come from the last commit of the index, whichever that is when they are asked for.</summary>
internal sealed class ReadOnlyFolder : IndexFolder
{
    // Another process may swap the index again and again while it is being opened, but not for ever.
    private const int MostTries = 5;

    private readonly object following = new();
    private readonly string folder;
    private readonly FolderTerms terms;
    private CommittedIndex index;
    private int newestSeen;
    private bool isDisposed;

    private ReadOnlyFolder(string folder, FolderTerms terms, ArticleStore store, CommittedIndex index)
        : base(store)
    {
        this.folder = folder;
        this.terms = terms;
        this.index = index;
        newestSeen = index.Place.Number;
    }

    public override bool IsReadOnly => true;

    public override bool IsClosed => Volatile.Read(ref isDisposed);

    public override IndexStatus Status
    {
        get
        {
            using var snapshot = Read();
            var origin = snapshot.Origin;
            var reason = origin?.Outdated(terms.Fingerprint) ?? (origin?.Generation == Store.Generation ? null : "not all articles are in it yet");
            return new IndexStatus(reason is null ? IndexState.Current : IndexState.Outdated) { Reason = reason };
        }
    }

    public override (IndexFingerprint Fingerprint, long Generation) MadeWith(IndexSnapshot snapshot) =>
        snapshot.Origin is { } origin ? (origin.Fingerprint, origin.Generation) : (terms.Fingerprint, 0);

    /// <exception cref="IOException">There is no knowledge base, or no index that can be read.</exception>
    public static ReadOnlyFolder Open(string folder, FolderTerms terms, ReadOnlyReason reason)
    {
        if (!Exists(folder))
        {
            throw new IOException($"{folder}: there is no knowledge base{(reason == ReadOnlyReason.Unwritable ? ", and the folder cannot be written to make one" : string.Empty)}.");
        }

        var store = ArticleStore.OpenToRead(Path.Combine(folder, StoreFile));
        try
        {
            var index = Newest(folder, store, terms, reason, MostTries);
            var opened = new ReadOnlyFolder(folder, terms, store, index);
            if (reason != ReadOnlyReason.Asked)
            {
                FolderLog.ReadOnly(terms.Logger, reason == ReadOnlyReason.Locked ? "another process has it open" : "its folder cannot be written");
            }

            return opened;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public override IndexSnapshot Read()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            Follow();
            if (Volatile.Read(ref index).TryRead() is { } snapshot)
            {
                return snapshot;
            }
        }
    }

    public override IReadOnlyList<PutResult> Put(IReadOnlyList<Article> articles) => throw ReadOnly();

    public override bool Remove(ArticleId id) => throw ReadOnly();

    public override Task WhenCurrentAsync() => Status is { State: not IndexState.Current, Reason: var reason }
        ? Task.FromException(new InvalidOperationException($"{folder} is opened to be read only, and its index is not current, because {reason}.")) : Task.CompletedTask;

    public override Task RebuildAsync() => throw ReadOnly();

    public override void Dispose()
    {
        lock (following)
        {
            if (!isDisposed)
            {
                isDisposed = true;
                index.Dispose();
                Store.Dispose();
            }
        }
    }

    private static CommittedIndex Newest(string folder, ArticleStore store, FolderTerms terms, ReadOnlyReason reason, int tries)
    {
        var (place, origin, why) = IndexPlace.Usable(folder, terms.Fingerprint, store);
        if (place is null || (reason == ReadOnlyReason.Unwritable && terms.Rebuild == RebuildTiming.BeforeOpening && origin!.Outdated(terms.Fingerprint) is not null))
        {
            why = place is null ? why : origin!.Outdated(terms.Fingerprint)!;
            throw new IOException(reason switch
            {
                ReadOnlyReason.Locked => $"{folder}: another process has the knowledge base open, and its index cannot be read yet, because {why}.",
                ReadOnlyReason.Unwritable => $"{folder}: the index would have to be made anew, because {why}, but the folder cannot be written.",
                _ => $"{folder}: the index would have to be made anew, because {why}, but the knowledge base is opened to be read only.",
            });
        }

        try
        {
            return new CommittedIndex(place, terms.Settings);
        }
        catch (IOException) when (tries > 1)
        {
            return Newest(folder, store, terms, reason, tries - 1);
        }
    }

    // Looks whether the index was swapped. A place without a commit is not looked at twice before it has one, since only then it counts.
    private void Follow()
    {
        try
        {
            if (IndexPlace.In(folder) is not [var last, ..] || last.Number <= Volatile.Read(ref newestSeen))
            {
                return;
            }

            lock (following)
            {
                if (isDisposed || last.Number <= newestSeen || last.Look(out _) is not { } origin)
                {
                    return;
                }

                newestSeen = last.Number;
                if (origin.Unusable(terms.Fingerprint, Store) is null)
                {
                    var before = index;
                    Volatile.Write(ref index, new CommittedIndex(last, terms.Settings));
                    before.Dispose();
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The one that is open stays readable.
        }
    }

    private InvalidOperationException ReadOnly() => new($"{folder} is opened to be read only.");
}
