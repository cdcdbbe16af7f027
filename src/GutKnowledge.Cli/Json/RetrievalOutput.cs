using GutKnowledge.Evaluation;

namespace GutKnowledge.Cli.Json;

/// <summary>What <c>gut eval retrieval</c> found.</summary>
/// <param name="Articles">How many articles the corpus has.</param>
/// <param name="NotInCorpus">How many articles that are relevant to a measured question the corpus lacks; nothing can rank them.</param>
/// <param name="RelevantFrom">The lowest grade that counted as relevant.</param>
/// <param name="IndexingSeconds">How long reading, annotating and indexing the corpus took.</param>
/// <param name="RankingSeconds">How long all questions took.</param>
/// <param name="Report">The measures.</param>
/// <param name="Comparison">Beside an earlier run; null when none was given.</param>
internal sealed record RetrievalOutput(
    int Articles, int NotInCorpus, int RelevantFrom, double IndexingSeconds, double RankingSeconds, RetrievalReport Report, RetrievalComparison? Comparison);
