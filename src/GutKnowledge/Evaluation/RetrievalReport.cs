namespace GutKnowledge.Evaluation;

/// <summary>How well a run ranks the articles of a set.</summary>
/// <param name="Queries">How many questions were measured: all with a relevant article. One for which nothing was ranked counts with zeros (as with <c>trec_eval -c</c>).</param>
/// <param name="LeftOut">How many questions of the set have no relevant article and are in no mean.</param>
/// <param name="Unranked">For how many of the measured questions nothing was ranked.</param>
/// <param name="Mean">The means over the measured questions.</param>
/// <param name="PerQuery">The measures of each measured question, in the set's order.</param>
public sealed record RetrievalReport(int Queries, int LeftOut, int Unranked, RetrievalMeasures Mean, IReadOnlyList<QueryMeasures> PerQuery);

/// <summary>The measures of one question.</summary>
/// <param name="Query">Its key.</param>
/// <param name="Measures">What was measured.</param>
public sealed record QueryMeasures(string Query, RetrievalMeasures Measures);

/// <summary>A run beside another one on the same questions. The difference and what follows are of nDCG@10.</summary>
/// <param name="Other">The means of the other run.</param>
/// <param name="Difference">The mean of nDCG@10 less that of the other run.</param>
/// <param name="P">How often chance alone gives a difference as large, by a paired two-sided randomisation test (Smucker, Allan and Carterette, CIKM 2007).</param>
/// <param name="Permutations">With how many permutations.</param>
/// <param name="Better">For how many questions it is higher than with the other run.</param>
/// <param name="Worse">For how many it is lower.</param>
public sealed record RetrievalComparison(RetrievalMeasures Other, double Difference, double P, int Permutations, int Better, int Worse);
