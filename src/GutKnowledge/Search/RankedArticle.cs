using GutKnowledge.Articles;

namespace GutKnowledge.Search;

/// <summary>A place in a ranking.</summary>
/// <param name="Id">The article's key.</param>
/// <param name="Score">Its score. Articles with the same score are in an order that the score does not tell.</param>
public readonly record struct RankedArticle(ArticleId Id, double Score);
