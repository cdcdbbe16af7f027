using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GutKnowledge.Indexing;

/// <summary>
/// The index of a knowledge base in Lucene: one document for each article. Snapshots see every article that was put before they were taken, and never half of what is put together.
/// Adding is for one thread at a time, reading for any number.
/// </summary>
internal sealed class LuceneKnowledgeIndex : IDisposable
{
    // Some thousand articles make one segment; Lucene's own 16 make three of them, which are merged again.
    private const double BufferMegabytes = 64;

    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly ArticleDocument documents;
    private readonly IndexCaches caches;
    private readonly object refreshing = new();
    private long written;
    private long refreshed;
    private bool isFrozen;
    private Exception? failure;

    public LuceneKnowledgeIndex(LuceneDirectory directory, OpenMode mode, IndexSettings settings)
    {
        this.directory = directory;
        caches = new IndexCaches(settings);
        documents = new ArticleDocument(settings.Vocabulary, settings.HasWordPieces);

        // Damage that strikes while the index is open must not be merged into a file whose checksum is right.
        writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, null) { OpenMode = mode, RAMBufferSizeMB = BufferMegabytes, CheckIntegrityAtMerge = true });
        searchers = new SearcherManager(writer, applyAllDeletes: true, null);
    }

    /// <summary>
    /// Why it can no longer be written; null while it can. Lucene drops what it was about to write when that fails, so what was put since the last commit may be gone:
    /// only opening it again from there, and putting all that is missing, makes it whole.
    /// </summary>
    public Exception? Failure => Volatile.Read(ref failure);

    /// <summary>Puts articles, all of which become visible at once.</summary>
    public void Put(IReadOnlyList<AnnotatedArticle> articles) => Write(() =>
    {
        foreach (var annotated in articles)
        {
            writer.UpdateDocument(new Term(IndexSchema.Id, annotated.Article.Id.Value), documents.Of(annotated));
        }
    });

    public void Remove(IReadOnlyList<ArticleId> ids) => Write(() => writer.DeleteDocuments([.. ids.Select(id => new Term(IndexSchema.Id, id.Value))]));

    /// <summary>Makes what was put durable, together with a note of what it was made from.</summary>
    public void Commit(IDictionary<string, string> origin) => Write(() => IndexIntegrity.Commit(writer, directory, origin));

    /// <summary>The index as it is now; null when it is closed. When what was put last cannot be shown, because it cannot be written, as it was before.</summary>
    public IndexSnapshot? TryRead()
    {
        // A reader that comes while another one refreshes waits for it, or it would miss what was added before it came.
        if (Volatile.Read(ref refreshed) < Volatile.Read(ref written))
        {
            lock (refreshing)
            {
                Refresh();
            }
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

    /// <summary>Stops writing and gives up what was not committed. Snapshots can still be taken.</summary>
    public void Freeze()
    {
        StopRefreshing();
        try
        {
            writer.Rollback();
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            // What cannot be undone now is passed over when the index is opened the next time: only its last commit counts.
            Volatile.Write(ref failure, e);
        }
    }

    /// <summary>Closes it; what was not committed is given up. Snapshots that were taken before stay good.</summary>
    public void Abandon()
    {
        Freeze();
        searchers.Dispose();
        directory.Dispose();
    }

    /// <summary>Closes it when everything was committed, and waits until Lucene has merged what it is merging, so that parts do not pile up from one short process to the next.</summary>
    public void Dispose()
    {
        StopRefreshing();
        try
        {
            writer.Dispose();
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            // The last commit is whole, and only it counts.
            Volatile.Write(ref failure, e);
        }

        Abandon();
    }

    private void Write(Action change)
    {
        lock (refreshing)
        {
            try
            {
                change();
            }
            catch (Exception e)
            {
                failure ??= e;
                throw;
            }

            Volatile.Write(ref written, written + 1);
        }
    }

    private void StopRefreshing()
    {
        lock (refreshing)
        {
            isFrozen = true;
        }
    }

    private void Refresh()
    {
        if (isFrozen || failure is not null || refreshed == written)
        {
            return;
        }

        try
        {
            // To show what was put is to write it.
            searchers.MaybeRefreshBlocking();
            Volatile.Write(ref refreshed, written);
        }
        catch (Exception e) when (IndexFailure.Is(e))
        {
            failure = e;
        }
    }
}
