namespace GutKnowledge.Indexing;

/// <summary>What the bytes of a store say before SQLite opens it. SQLite takes an empty file for a new database, and what stands in a damaged journal for what was never written: both would lose articles without a word.</summary>
internal static class StoreFile
{
    /// <summary>What SQLite appends to the name for its journal.</summary>
    public const string JournalSuffix = "-wal";

    public static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Looks at a store that no other process has open.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or no store.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static void Check(string path)
    {
        if (Damage(path) is { } damage)
        {
            throw StoreFailure.Damaged(path, damage);
        }
    }

    /// <summary>What is wrong with it; null when nothing is seen, or when it is not there.</summary>
    /// <param name="path">The store.</param>
    /// <param name="isInUse">Whether another process has it open; the journal is then not judged, since it is being written.</param>
    public static string? Damage(string path, bool isInUse = false)
    {
        var journal = new FileInfo(path + JournalSuffix);
        var hasJournal = !isInUse && journal is { Exists: true, Length: > 0 };
        if (!File.Exists(path))
        {
            return hasJournal ? "the file is missing, but its journal is there" : HasIndex(path) ? "the file is missing, but an index of its articles is there" : null;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[Magic.Length];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return read == 0 ? (hasJournal ? "the file is empty, but its journal is not" : HasIndex(path) ? "the file is empty, but an index of its articles is there" : null)
            : !start[..read].SequenceEqual(Magic) ? "it does not begin as an SQLite database does"
            : hasJournal ? WriteAheadLog.Damage(journal.FullName)
            : null;
    }

    // The store is made before the first index, so an index without a store is that of articles that are gone.
    private static bool HasIndex(string path) =>
        Path.GetFileName(path) == IndexFolder.StoreFile && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder) && IndexPlace.In(folder).Any(place => place.HasIndex);
}
