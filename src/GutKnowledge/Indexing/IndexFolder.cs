using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace GutKnowledge.Indexing;

/// <summary>A folder with an article store and the index that is derived from it, and the rules by which the second follows the first.</summary>
/// <param name="Store">The articles.</param>
/// <param name="Index">The index of them.</param>
/// <param name="Fingerprint">What the index was made with: schema, library build, vocabulary, pieces of words.</param>
/// <param name="Lock">Keeps other processes out; null in memory.</param>
internal sealed partial record IndexFolder(ArticleStore Store, LuceneKnowledgeIndex Index, string Fingerprint, FolderLock? Lock) : IDisposable
{
    private const int CatchUpBatch = 200;
    private const string StoreFile = "articles.sqlite";
    private const string IndexName = "index";
    private const string FingerprintKey = "fingerprint";
    private const string GenerationKey = "generation";

    // Up to which generation the index on disk goes.
    private long? committed;

    public static IndexFolder InMemory(IndexSettings settings) =>
        new(ArticleStore.InMemory(), new LuceneKnowledgeIndex(new RAMDirectory(), OpenMode.CREATE, settings), FingerprintOf(settings), Lock: null);

    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, StoreFile));

    public static IndexFolder Open(string folder, Annotator annotator, IndexSettings settings, ILoggerFactory loggers, TimeSpan lockTimeout, int threads = 1)
    {
        System.IO.Directory.CreateDirectory(folder);

        // First of all: an index that somebody is making looks like one that is missing.
        var folderLock = FolderLock.Acquire(folder, lockTimeout);
        ArticleStore? store = null;
        try
        {
            store = ArticleStore.Open(Path.Combine(folder, StoreFile));
            var fingerprint = FingerprintOf(settings);
            var path = Path.Combine(folder, IndexName);
            var known = ReadOrigin(path, fingerprint, out var reason);
            var index = OpenIndex(path, known is null ? OpenMode.CREATE : OpenMode.APPEND, settings);
            var articles = store.Count;
            if (known is null && articles > 0)
            {
                var logger = loggers.CreateLogger("GutKnowledge.Indexing");
                Log.Rebuilding(logger, articles, reason);
            }

            var opened = new IndexFolder(store, index, fingerprint, folderLock) { committed = known };
            CatchUp(store, index, annotator, known ?? 0, threads);
            opened.Commit(store.Generation);
            return opened;
        }
        catch
        {
            store?.Dispose();
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Makes the index durable and notes up to which generation of the store it goes.</summary>
    public void Commit(long generation)
    {
        // Every change of the index is one of the store, so there is nothing to write and nothing to wait for.
        if (committed != generation)
        {
            Index.Commit(Origin(Fingerprint, generation));
            committed = generation;
        }
    }

    public void Dispose()
    {
        Index.Dispose();
        Store.Dispose();
        Lock?.Dispose();
    }

    private static Dictionary<string, string> Origin(string fingerprint, long generation) => new()
    {
        [FingerprintKey] = fingerprint,
        [GenerationKey] = generation.ToString(CultureInfo.InvariantCulture),
    };

    // The build's own id changes with code and cues alike, since both lie in the assembly.
    private static string FingerprintOf(IndexSettings settings) =>
        string.Create(CultureInfo.InvariantCulture, $"{IndexSchema.Version}/{typeof(IndexFolder).Module.ModuleVersionId:N}/{settings.Vocabulary.Fingerprint}{(settings.HasWordPieces ? "/pieces" : string.Empty)}");

    /// <summary>The generation of the store up to which the index goes; null when it has to be made anew.</summary>
    private static long? ReadOrigin(string path, string fingerprint, out string reason)
    {
        reason = "there is none";
        if (!System.IO.Directory.Exists(path))
        {
            return null;
        }

        try
        {
            using var directory = new NIOFSDirectory(path);
            if (!DirectoryReader.IndexExists(directory))
            {
                return null;
            }

            using var reader = DirectoryReader.Open(directory);
            var origin = reader.IndexCommit.UserData;
            reason = "it was made with another version, vocabulary or options";
            return origin.TryGetValue(FingerprintKey, out var known) && known == fingerprint
                && origin.TryGetValue(GenerationKey, out var generation)
                ? long.Parse(generation, CultureInfo.InvariantCulture) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            // Lucene reports damage by any of these; the articles are safe in the store.
            reason = "it is damaged";
            return null;
        }
    }

    private static LuceneKnowledgeIndex OpenIndex(string path, OpenMode mode, IndexSettings settings)
    {
        if (mode == OpenMode.CREATE && System.IO.Directory.Exists(path))
        {
            // Damaged files could stop even a writer that means to replace them.
            foreach (var file in System.IO.Directory.EnumerateFiles(path).Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME))
            {
                File.Delete(file);
            }
        }

        // Not FSDirectory.Open: its memory map can crash a process under a refreshing searcher (apache/lucenenet#1013).
        return new LuceneKnowledgeIndex(new NIOFSDirectory(path), mode, settings);
    }

    private static void CatchUp(ArticleStore store, LuceneKnowledgeIndex index, Annotator annotator, long generation, int threads)
    {
        foreach (var annotated in store.ChangedAfter(generation).Chunk(CatchUpBatch).SelectMany(batch => annotator.AnnotateAll(batch, threads)))
        {
            index.Put(annotated);
        }

        foreach (var id in store.RemovedAfter(generation))
        {
            index.Remove(id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Rebuilding the index of {Articles} articles, because {Reason}.")]
        public static partial void Rebuilding(ILogger logger, int articles, string reason);
    }
}
