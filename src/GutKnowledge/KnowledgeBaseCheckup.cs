using GutKnowledge.Indexing;

namespace GutKnowledge;

/// <summary>What was found in the folder of a knowledge base that was read to the end: every page of the store, every article and original with its checksum, the whole index. See <see cref="Examine"/> and <see cref="KnowledgeBaseRepair"/>.</summary>
public sealed record KnowledgeBaseCheckup
{
    /// <summary>The folder.</summary>
    public required string Directory { get; init; }

    /// <summary>What is wrong; empty when nothing is.</summary>
    public IReadOnlyList<CheckupProblem> Problems { get; init => field = value ?? []; } = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>Whether the folder is open elsewhere, in this process or another one. What is being written meanwhile is not judged.</summary>
    public bool IsInUse { get; init; }

    /// <summary>The format of the store; null when it cannot be told.</summary>
    public int? StoreFormat { get; init; }

    /// <summary>The number of the last change of the store; null when it cannot be told.</summary>
    public long? Generation { get; init; }

    /// <summary>How many articles can be read.</summary>
    public int Articles { get; init; }

    /// <summary>How many originals can be read.</summary>
    public int Originals { get; init; }

    /// <summary>What the index is like.</summary>
    public IndexCondition Index { get; init; }

    /// <summary>Up to which change of the store the index goes; null when that cannot be told.</summary>
    public long? IndexGeneration { get; init; }

    /// <summary>Whether the store is one that a later version or another program made: it is not for this version to repair.</summary>
    internal bool IsForeign { get; init; }

    /// <summary>Reads the folder to the end and changes nothing in it; others may go on writing it. It takes about as long as reading every article.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="options">The options with which the knowledge base is opened; whether the index is current depends on them. Default: null, the usual ones.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeBaseCheckup Examine(string directory, KnowledgeBaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return System.IO.Directory.Exists(directory)
            ? FolderCheckup.Examine(directory, options ?? new KnowledgeBaseOptions())
            : throw new DirectoryNotFoundException($"{directory}: there is no such folder.");
    }
}
