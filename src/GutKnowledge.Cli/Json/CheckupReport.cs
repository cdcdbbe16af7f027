using GutKnowledge.Indexing;

namespace GutKnowledge.Cli.Json;

/// <summary>What was found in a folder, and after a repair what became of it.</summary>
internal sealed record CheckupReport(
    string Directory, bool Sound, bool InUse, int? Format, long? Generation, int Articles, int Originals, IndexCondition Index, long? IndexGeneration, IReadOnlyList<CheckupProblem> Problems)
{
    /// <summary>What was found before the repair; null without one.</summary>
    public IReadOnlyList<CheckupProblem>? Repaired { get; init; }

    /// <summary>The copy of the damaged store; null when the store was sound.</summary>
    public string? Copy { get; init; }

    /// <summary>What could not be read and is in the copy only; null without a repair.</summary>
    public IReadOnlyList<CheckupProblem>? Lost { get; init; }

    public static CheckupReport Of(KnowledgeBaseCheckup found) =>
        new(found.Directory, found.IsSound, found.IsInUse, found.StoreFormat, found.Generation, found.Articles, found.Originals, found.Index, found.IndexGeneration, found.Problems);

    public static CheckupReport Of(KnowledgeBaseRepair repair) => Of(repair.After) with { Repaired = repair.Before.Problems, Copy = repair.Copy, Lost = repair.Lost };
}
