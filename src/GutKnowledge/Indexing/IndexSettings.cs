using GutKnowledge.Citations;
using GutKnowledge.Concepts;

namespace GutKnowledge.Indexing;

/// <summary>What an index is made and read with.</summary>
/// <param name="Vocabulary">The concepts.</param>
internal sealed record IndexSettings(Vocabulary Vocabulary)
{
    /// <summary>Where designs of cited works are looked up; null for nowhere.</summary>
    public PublicationCatalog? Catalog { get; init; }

    /// <summary>How many articles of a segment are kept when they were read.</summary>
    public int ArticlesKept { get; init; }

    /// <summary>Whether pieces of words are indexed too.</summary>
    public bool HasWordPieces { get; init; } = true;
}
