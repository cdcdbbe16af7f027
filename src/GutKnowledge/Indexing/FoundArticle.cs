namespace GutKnowledge.Indexing;

/// <summary>An article on its way into a page of hits.</summary>
/// <param name="Leaf">Its segment.</param>
/// <param name="Doc">Its number in the segment.</param>
/// <param name="Score">Its score.</param>
/// <param name="Class">What it covers, as <see cref="CoverClasses"/> numbers it.</param>
/// <param name="Words">How well the words of the question fit it, 0 to 1.</param>
internal readonly record struct FoundArticle(int Leaf, int Doc, double Score, int Class, double Words)
{
    /// <summary>Negative where this one comes first, 0 where the key decides.</summary>
    public int CompareTo(in FoundArticle other) => other.Score.CompareTo(Score);
}
