using System.Globalization;

namespace GutKnowledge.Indexing;

/// <summary>Puts a new store with what can be read in the place of a damaged one, of which a copy is kept.</summary>
internal static class StoreRepair
{
    private const string Suffix = ".damaged-";
    private const string Fresh = ".new";
    private static readonly string[] Parts = ["", StoreFile.JournalSuffix, "-shm"];

    /// <summary>Repairs a store that no other process has open.</summary>
    /// <returns>The copy, what was saved and lost, and whether the new store took the place of the old one: where nothing could be saved, that one is left as it is.</returns>
    /// <exception cref="IOException">The copy or the new store cannot be written; the store is left as it is.</exception>
    public static (string Copy, StoreFindings Found, bool IsReplaced) Run(string path)
    {
        var copy = Keep(path);
        var fresh = path + Fresh;
        Clear(path);
        var found = StoreSalvage.Save(copy, fresh);
        if (found.Articles == 0)
        {
            Clear(path);
            return (copy, found, false);
        }

        // First the journal: SQLite would take that of the damaged store for the new one's.
        foreach (var part in Parts[1..])
        {
            File.Delete(path + part);
        }

        File.Move(fresh, path, overwrite: true);
        return (copy, found, true);
    }

    /// <summary>The names of what a repair that was cut off left behind.</summary>
    public static IReadOnlyList<string> Leftovers(string path) => [.. Unfinished(path).Where(File.Exists).Select(file => Path.GetFileName(file))];

    /// <summary>Removes what a repair that was cut off left behind.</summary>
    public static void Clear(string path)
    {
        foreach (var file in Unfinished(path))
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Unfinished(string path) => [.. Parts.Select(part => path + Fresh + part), StoreSalvage.WorkOf(path + Fresh)];

    // Never over an earlier copy, which may hold what a later one has not.
    private static string Keep(string path)
    {
        var number = 1;
        while (Parts.Any(part => File.Exists(Name(number) + part)))
        {
            number++;
        }

        foreach (var part in Parts.Where(part => File.Exists(path + part)))
        {
            using var source = new FileStream(path + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = new FileStream(Name(number) + part, FileMode.CreateNew, FileAccess.Write);
            source.CopyTo(target);
            target.Flush(flushToDisk: true);
        }

        return Name(number);

        string Name(int n) => path + Suffix + n.ToString(CultureInfo.InvariantCulture);
    }
}
