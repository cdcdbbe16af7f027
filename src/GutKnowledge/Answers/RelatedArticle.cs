using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>An article that speaks of the same as another.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">How much of what the two speak of they have in common, 0 to 1: each concept counts as strongly as the article that says less of it, and the more, the fewer articles speak of it (weighted Jaccard index; rarity as in BM25).</param>
/// <param name="Shared">What both speak of, what counts most first.</param>
public sealed record RelatedArticle(ArticleSummary Article, double Score, IReadOnlyList<SharedConcept> Shared);

/// <summary>A concept that two articles speak of.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Share">Its part of the score; the parts add up to it, but for rounding.</param>
/// <param name="Articles">How many articles speak of it in all.</param>
public sealed record SharedConcept(NamedConcept Concept, double Share, int Articles);
