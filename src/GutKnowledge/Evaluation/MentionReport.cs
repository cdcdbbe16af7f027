namespace GutKnowledge.Evaluation;

/// <summary>How well mentions are found in judged texts.</summary>
/// <param name="Texts">How many texts were read.</param>
/// <param name="Documents">The set of identifiers found in each text against the set of those marked, counted over all texts (micro average).</param>
/// <param name="Mentions">The same of mentions: right are those with the same span and identifier. Texts that were marked as a whole are not counted.</param>
/// <param name="Misses">For each text that was not wholly right, what was missed and what was wrong.</param>
public sealed record MentionReport(int Texts, PrecisionRecall Documents, PrecisionRecall Mentions, IReadOnlyList<string> Misses);
