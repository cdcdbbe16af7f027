using GutKnowledge.Telemetry;

namespace GutKnowledge.Indexing;

/// <summary>Makes an index of all articles of a store in a place of its own, and tells how far it is.</summary>
/// <param name="store">The articles.</param>
/// <param name="terms">How they are read.</param>
/// <param name="place">Where it is made.</param>
/// <param name="reason">Why, as the end of a sentence that begins with "because".</param>
internal sealed class IndexRebuild(ArticleStore store, FolderTerms terms, IndexPlace place, string reason)
{
    private readonly int total = store.Count;
    private int done;

    public string Reason => reason;

    public RebuildProgress Progress => new(Volatile.Read(ref done), total);

    /// <summary>Makes it and commits it, from when on it counts. When that fails or is cancelled nothing is left of it.</summary>
    /// <param name="finishing">What has to be held while the last changes are put and it takes the place of the one before: nobody may change the store then.</param>
    /// <param name="finished">What takes it.</param>
    /// <param name="cancellationToken">Stops it, at any time before it is committed.</param>
    public void Run(object finishing, Action<WrittenIndex> finished, CancellationToken cancellationToken)
    {
        using var watch = total > 0 ? Signals.Rebuild.Begin(TimeProvider.System) : null;
        if (total > 0)
        {
            FolderLog.Rebuilding(terms.Logger, total, reason);
        }

        WrittenIndex? made = null;
        try
        {
            made = WrittenIndex.Create(place, terms, store);
            made.CatchUp(Count, cancellationToken);
            made.CatchUp(Count, cancellationToken);
            lock (finishing)
            {
                made.CatchUp(Count, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                made.Commit();
                finished(made);
                watch?.End();
            }
        }
        catch
        {
            made?.Abandon();
            place.Delete();
            throw;
        }
    }

    private void Count(int articles)
    {
        Volatile.Write(ref done, done + articles);
        terms.Progress?.Report(Progress);
    }
}
