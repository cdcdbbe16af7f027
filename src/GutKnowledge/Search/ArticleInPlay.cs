using GutKnowledge.Articles;

namespace GutKnowledge.Search;

/// <summary>An article that a question finds, with what it speaks of.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Score">Its score.</param>
/// <param name="Concepts">The positions of the concepts that it speaks of as present, and how strongly: 0 to 1.</param>
internal sealed record ArticleInPlay(ArticleId Id, double Score, IReadOnlyList<(int Ordinal, double Strength)> Concepts);
