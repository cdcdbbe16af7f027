namespace GutKnowledge.Indexing;

/// <summary>An article on its way into a page of hits.</summary>
/// <param name="Leaf">Its segment.</param>
/// <param name="Doc">Its number in the segment.</param>
/// <param name="Score">Its score.</param>
/// <param name="Bm25">BM25 of the free words, rounded, which orders equal scores.</param>
/// <param name="Class">What it covers, as <see cref="CoverClasses"/> numbers it.</param>
/// <param name="Words">How many of the free words stand in it.</param>
internal readonly record struct FoundArticle(int Leaf, int Doc, double Score, float Bm25, int Class, int Words)
{
    /// <summary>Negative where this one comes first, 0 where the key decides.</summary>
    public int CompareTo(in FoundArticle other) => Score != other.Score ? other.Score.CompareTo(Score) : other.Bm25.CompareTo(Bm25);
}
