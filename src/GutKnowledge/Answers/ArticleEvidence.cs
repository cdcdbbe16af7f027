using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>All that an article says of a question.</summary>
/// <param name="Article">The article.</param>
/// <param name="Evidence">Its sentences, best first; what says nearly the same is there once.</param>
/// <param name="Against">Sentences that deny or dispute a tie of what was asked, best first.</param>
public sealed record ArticleEvidence(ArticleSummary Article, IReadOnlyList<Evidence> Evidence, IReadOnlyList<Evidence> Against);
