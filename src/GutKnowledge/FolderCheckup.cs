using GutKnowledge.Annotation;
using GutKnowledge.Indexing;

namespace GutKnowledge;

/// <summary>Puts into words what was found in a folder, and carries out what can be done about it.</summary>
internal static class FolderCheckup
{
    private const string Repairing = "\"gut doctor DIR --repair\" keeps a copy of the store and saves what can be read.";
    private const string Rebuilding = "It is made anew when the knowledge base is opened next; \"gut rebuild DIR\" does it now.";

    public static KnowledgeBaseCheckup Examine(string folder, KnowledgeBaseOptions options)
    {
        var path = Path.Combine(folder, IndexFolder.StoreFile);
        var isInUse = FolderLock.IsHeld(folder);
        var store = StoreSalvage.Examine(path, isInUse);
        var index = store.Damage.Count == 0 && File.Exists(path) ? ExamineIndex(folder, path, options) : null;
        return new KnowledgeBaseCheckup
        {
            Directory = folder,
            IsInUse = isInUse,
            StoreFormat = store.Format,
            Generation = store.Generation,
            Articles = store.Articles,
            Originals = store.Originals,
            Index = index?.Condition ?? IndexCondition.Unknown,
            IndexGeneration = index?.Generation,
            IsForeign = store.IsForeign,
            Problems = [.. OfStore(store), .. index is null ? [] : OfIndex(index, store, isInUse), .. isInUse ? [] : StoreRepair.Leftovers(path).Select(Leftover)],
        };
    }

    /// <summary>Mends the store and removes an index that is damaged, so that it is made anew.</summary>
    /// <returns>The copy of the damaged store, what could not be read, and whether there is a store now that can be opened.</returns>
    public static (string? Copy, IReadOnlyList<CheckupProblem> Lost, bool IsUsable) Repair(string folder, KnowledgeBaseOptions options)
    {
        using var held = FolderLock.TryAcquire(folder, options.LockTimeout) ?? throw new IOException($"{folder}: another process has the knowledge base open; close it to repair it.");
        var path = Path.Combine(folder, IndexFolder.StoreFile);
        StoreRepair.Clear(path);

        // What was examined before the lock was had may have been altered since.
        var store = StoreSalvage.Examine(path, isInUse: false);
        if (store.IsForeign)
        {
            return (null, [], false);
        }

        if (store.IsSound)
        {
            if (ExamineIndex(folder, path, options).Condition == IndexCondition.Unusable)
            {
                IndexPlace.In(folder).ToList().ForEach(place => place.Delete());
            }

            return (null, [], true);
        }

        var (copy, found, isReplaced) = StoreRepair.Run(path);
        return (copy, [.. OfStore(found).Select(problem => problem with { Advice = $"It is in {Path.GetFileName(copy)} only; import it again." })], isReplaced);
    }

    private static IndexFindings ExamineIndex(string folder, string path, KnowledgeBaseOptions options)
    {
        using var store = ArticleStore.OpenToRead(path);
        return IndexFindings.Examine(folder, IndexFingerprint.Of(options.Terms(new Annotator(options.Vocabulary)).Settings), store);
    }

    private static IEnumerable<CheckupProblem> OfStore(StoreFindings found) =>
    [
        .. found.Damage.Select(reason => new CheckupProblem(CheckupPart.Store, null, reason, found.IsForeign ? "Open it with the version that made it." : Repairing)),
        .. found.DamagedArticles.Select(lost => new CheckupProblem(CheckupPart.Article, lost.Id, lost.Reason, "Import it again; " + Repairing)),
        .. found.DamagedOriginals.Select(lost => new CheckupProblem(CheckupPart.Original, lost.Id, lost.Reason, "Import it again; " + Repairing)),
    ];

    private static IEnumerable<CheckupProblem> OfIndex(IndexFindings index, StoreFindings store, bool isInUse)
    {
        if (index.Condition == IndexCondition.Unusable)
        {
            yield return new CheckupProblem(CheckupPart.Index, null, "The index cannot be used: " + index.Reason, Rebuilding);
        }
        else if (index.Condition == IndexCondition.Missing && store.Articles > 0)
        {
            yield return new CheckupProblem(CheckupPart.Index, null, "There is no index.", Rebuilding);
        }

        // While somebody has the folder open, these may be what is being made.
        foreach (var name in isInUse ? [] : index.Leftovers)
        {
            yield return Leftover(name);
        }
    }

    private static CheckupProblem Leftover(string name) =>
        new(CheckupPart.Leftover, null, $"{name} was left behind by a program that ended in the middle of it.", "It is harmless and is removed by \"gut doctor DIR --repair\".");
}
