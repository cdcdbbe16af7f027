using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GutKnowledge.Indexing;

/// <summary>
/// Where an index lies: <c>index</c>, <c>index-1</c>, <c>index-2</c>, ... in the folder of a knowledge base. An index is made anew in a place of its own, which counts from its first commit on;
/// of several that count the last does. So there is no moment at which a crash leaves none.
/// </summary>
/// <param name="Path">The folder; null in memory.</param>
/// <param name="Number">How many were made before.</param>
internal sealed record IndexPlace(string? Path, int Number)
{
    private const string Name = "index";

    /// <summary>Not on disk.</summary>
    public static IndexPlace Memory { get; } = new(null, 0);

    /// <summary>The places in a folder, the last first.</summary>
    public static IReadOnlyList<IndexPlace> In(string folder) =>
    [
        .. System.IO.Directory.EnumerateDirectories(folder, Name + "*").Select(path => (Path: path, Number: NumberOf(System.IO.Path.GetFileName(path)))).Where(place => place.Number >= 0)
            .Select(place => new IndexPlace(place.Path, place.Number)).OrderByDescending(place => place.Number),
    ];

    /// <summary>Makes a place that nothing lies in yet, after all others.</summary>
    public static IndexPlace MakeNext(string folder)
    {
        var number = In(folder) is [var last, ..] ? last.Number + 1 : 0;
        var path = System.IO.Path.Combine(folder, number == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}-{number}"));
        System.IO.Directory.CreateDirectory(path);
        return new IndexPlace(path, number);
    }

    /// <summary>The last place in a folder with an index that can be used for the articles.</summary>
    /// <returns>The place and what its index says; or no place, and why, as the end of a sentence that begins with "because".</returns>
    public static (IndexPlace? Place, IndexOrigin? Origin, string Reason) Usable(string folder, IndexFingerprint ours, ArticleStore store)
    {
        var reason = "there is none";
        foreach (var place in In(folder))
        {
            var origin = place.Look(out var why);
            why ??= origin!.Unusable(ours, store);
            if (why is null)
            {
                return (place, origin, string.Empty);
            }

            reason = reason == "there is none" ? why : reason;
        }

        return (null, null, reason);
    }

    /// <summary>Removes all places but one; when there is none, only those with no index in them, which nobody finished.</summary>
    public static void DeleteOthers(string folder, IndexPlace? kept)
    {
        foreach (var place in In(folder).Where(place => kept is null ? !place.HasIndex : place.Number != kept.Number))
        {
            place.Delete();
        }
    }

    // Not FSDirectory.Open: its memory map can crash a process under a refreshing searcher (apache/lucenenet#1013).
    public LuceneDirectory Open() => Path is null ? new RAMDirectory() : new NIOFSDirectory(Path);

    /// <summary>Whether an index was ever finished there.</summary>
    public bool HasIndex
    {
        get
        {
            using var directory = Open();
            return DirectoryReader.IndexExists(directory);
        }
    }

    /// <summary>What the index says of itself.</summary>
    /// <param name="why">Why it says nothing.</param>
    public IndexOrigin? Look(out string? why)
    {
        why = "there is none";
        try
        {
            using var directory = Open();
            if (!DirectoryReader.IndexExists(directory))
            {
                return null;
            }

            using var reader = DirectoryReader.Open(directory);
            var origin = IndexOrigin.Read(reader.IndexCommit.UserData);
            why = origin is null ? "it was made with another version, vocabulary or options" : null;
            if (origin is not null)
            {
                IndexIntegrity.Check(reader.IndexCommit);
            }

            return origin;
        }
        catch (Exception e) when (IndexIntegrity.IsDamage(e))
        {
            // The articles are safe in the store.
            why = "it is damaged";
            return null;
        }
    }

    /// <summary>Removes the index. What another process still reads on a system that keeps open files is left for the next time.</summary>
    public void Delete()
    {
        try
        {
            if (Path is not null)
            {
                System.IO.Directory.Delete(Path, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It does not count, or a later one does.
        }
    }

    private static int NumberOf(string name) =>
        name == Name ? 0
        : name.StartsWith(Name + "-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(Name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : -1;
}
