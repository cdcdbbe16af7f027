namespace GutKnowledge.Indexing;

/// <summary>What a store is like that was read to the end.</summary>
/// <param name="Damage">What is wrong with the file as a whole; empty when nothing is.</param>
/// <param name="DamagedArticles">Keys of the articles that cannot be read, with the reason.</param>
/// <param name="DamagedOriginals">Keys of the articles whose originals cannot be read, with the reason.</param>
internal sealed record StoreFindings(IReadOnlyList<string> Damage, IReadOnlyList<LostRow> DamagedArticles, IReadOnlyList<LostRow> DamagedOriginals)
{
    /// <summary>The format; null when it cannot be told.</summary>
    public int? Format { get; init; }

    /// <summary>The generation of the last change; null when it cannot be told.</summary>
    public long? Generation { get; init; }

    /// <summary>How many articles can be read.</summary>
    public int Articles { get; init; }

    /// <summary>How many originals can be read.</summary>
    public int Originals { get; init; }

    /// <summary>Whether nothing is wrong with the file but that it is not for this version to read: another program's database, or a store of a later format.</summary>
    public bool IsForeign { get; init; }

    public bool IsSound => Damage.Count + DamagedArticles.Count + DamagedOriginals.Count == 0;
}

/// <summary>A row that cannot be read.</summary>
/// <param name="Id">The key of the article; null when not even that can be read.</param>
/// <param name="Reason">Why, as a sentence.</param>
internal sealed record LostRow(string? Id, string Reason);
