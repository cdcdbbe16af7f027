using GutKnowledge.Indexing;

namespace GutKnowledge;

/// <summary>
/// What became of a knowledge base that was repaired. Of a damaged store a copy is kept beside it, which is never written over, and all articles that can be read go into a new store;
/// an index that is damaged or does not fit is made anew. What is sound is left as it is.
/// </summary>
/// <param name="Before">What was found before.</param>
/// <param name="After">What was found after.</param>
/// <param name="Copy">The copy of the damaged store, its journal beside it; null when the store was sound.</param>
/// <param name="Lost">The articles and originals that could not be read and are now only in the copy.</param>
public sealed record KnowledgeBaseRepair(KnowledgeBaseCheckup Before, KnowledgeBaseCheckup After, string? Copy, IReadOnlyList<CheckupProblem> Lost)
{
    /// <summary>Whether everything is sound now and nothing was lost.</summary>
    public bool IsWhole => After.IsSound && Lost.Count == 0;

    /// <summary>Repairs a folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="options">The options with which the knowledge base is opened. Default: null, the usual ones.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">Another process had the folder open for longer than <see cref="KnowledgeBaseOptions.LockTimeout"/>, or there is no room for the copy and the new store; the store is then as it was.</exception>
    public static KnowledgeBaseRepair Run(string directory, KnowledgeBaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        options ??= new KnowledgeBaseOptions();
        var before = KnowledgeBaseCheckup.Examine(directory, options);
        if (before.IsSound || before.IsForeign)
        {
            return new KnowledgeBaseRepair(before, before, null, []);
        }

        var (copy, lost, isUsable) = FolderCheckup.Repair(directory, options);
        if (isUsable)
        {
            // Opening makes the index anew where there is none, and removes what was left behind.
            KnowledgeBase.Open(directory, options).Dispose();
        }

        return new KnowledgeBaseRepair(before, KnowledgeBaseCheckup.Examine(directory, options), copy, lost);
    }
}
