namespace GutKnowledge;

/// <summary>How far an import has come. Immutable, so that it can be shown by another thread.</summary>
/// <param name="Total">How many there are in all; null when that is not known before the end.</param>
public sealed record ImportProgress(int? Total)
{
    /// <summary>How many are done, whatever became of them.</summary>
    public int Done => Added + Replaced + Unchanged + Failed;

    /// <summary>How many are new.</summary>
    public int Added { get; init; }

    /// <summary>How many replaced one with the same key.</summary>
    public int Replaced { get; init; }

    /// <summary>How many were there already.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many could not be read. Always 0 from <see cref="KnowledgeBase"/> and <see cref="SourceImport"/>, which are given what was read; who reads counts them with <see cref="After"/>.</summary>
    public int Failed { get; init; }

    /// <summary>This and one more that is done.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such status.</exception>
    public ImportProgress After(ImportStatus status) => status switch
    {
        ImportStatus.Added => this with { Added = Added + 1 },
        ImportStatus.Replaced => this with { Replaced = Replaced + 1 },
        ImportStatus.Unchanged => this with { Unchanged = Unchanged + 1 },
        ImportStatus.Failed => this with { Failed = Failed + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
