using Lucene.Net.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GutKnowledge.Indexing;

/// <summary>An index that somebody else writes, as of its last commit. For any number of threads.</summary>
internal sealed class CommittedIndex : IDisposable
{
    private readonly LuceneDirectory directory;
    private readonly SearcherManager searchers;
    private readonly IndexCaches caches;

    /// <exception cref="IOException">There is no commit, or it cannot be read.</exception>
    public CommittedIndex(IndexPlace place, IndexSettings settings)
    {
        Place = place;
        directory = place.Open();
        caches = new IndexCaches(settings);
        try
        {
            searchers = new SearcherManager(directory, null);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public IndexPlace Place { get; }

    /// <summary>The index as of its last commit, or when that cannot be read as of the last one that could; null when it is closed.</summary>
    public IndexSnapshot? TryRead()
    {
        try
        {
            searchers.MaybeRefresh();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was swapped for another one and is gone, or is being damaged; what was opened stays readable.
        }
        catch (ObjectDisposedException)
        {
            return null;
        }

        try
        {
            return new IndexSnapshot(searchers, caches);
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        searchers.Dispose();
        directory.Dispose();
    }
}
