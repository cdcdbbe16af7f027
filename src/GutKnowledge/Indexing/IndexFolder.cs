using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>A folder with an article store and the index that is derived from it, and the rules by which the second follows the first.</summary>
/// <param name="store">The articles.</param>
internal abstract class IndexFolder(ArticleStore store) : IDisposable
{
    public const string StoreFile = "articles.sqlite";

    /// <summary>The articles.</summary>
    public ArticleStore Store => store;

    /// <summary>Whether nothing can be changed.</summary>
    public abstract bool IsReadOnly { get; }

    /// <summary>Whether it is closed, or about to be.</summary>
    public abstract bool IsClosed { get; }

    /// <summary>Whether the index is current, and if not why.</summary>
    public abstract IndexStatus Status { get; }

    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, StoreFile));

    /// <summary>One that is gone when it is disposed.</summary>
    public static IndexFolder InMemory(FolderTerms terms) => WritableFolder.WithoutFolder(terms);

    /// <summary>Opens a folder, which is made when it is missing.</summary>
    public static IndexFolder Open(string folder, FolderTerms terms)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }

        if (!FolderLock.CanWrite(folder))
        {
            return ReadOnlyFolder.Open(folder, terms, ReadOnlyReason.Unwritable);
        }

        // First of all: an index that somebody is making looks like one that is missing.
        if (FolderLock.TryAcquire(folder, terms.WhenLocked == WhenLocked.OpenReadOnly ? TimeSpan.Zero : terms.LockTimeout) is { } folderLock)
        {
            return WritableFolder.Open(folder, folderLock, terms);
        }

        return terms.WhenLocked == WhenLocked.OpenReadOnly
            ? ReadOnlyFolder.Open(folder, terms, ReadOnlyReason.Locked)
            : throw new IOException($"{folder}: another process has the knowledge base open.");
    }

    /// <summary>The index as it is now.</summary>
    /// <exception cref="ObjectDisposedException">The knowledge base is closed.</exception>
    public abstract IndexSnapshot Read();

    /// <summary>What the index that is read was made with, and up to which change of the articles it goes.</summary>
    public abstract (IndexFingerprint Fingerprint, long Generation) MadeWith(IndexSnapshot snapshot);

    /// <summary>Keeps articles and indexes them.</summary>
    /// <exception cref="IndexBehindException">They are kept, but not indexed.</exception>
    /// <exception cref="InvalidOperationException">It is opened to be read only.</exception>
    public abstract IReadOnlyList<PutResult> Put(IReadOnlyList<Article> articles);

    /// <summary>Forgets an article.</summary>
    /// <returns>Whether it was there.</returns>
    /// <inheritdoc cref="Put" path="/exception" />
    public abstract bool Remove(ArticleId id);

    /// <summary>Ends when the index is current.</summary>
    public abstract Task WhenCurrentAsync();

    /// <summary>Makes the index anew.</summary>
    public abstract Task RebuildAsync();

    public abstract void Dispose();
}
