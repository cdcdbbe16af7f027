using GutKnowledge.Citations;

namespace GutKnowledge.Import;

/// <summary>A list of retractions, and which of its rows could not be read as they stand.</summary>
/// <param name="List">The list of all rows that could be read.</param>
/// <param name="Problems">What could not be read, with line and reason.</param>
public sealed record RetractionReading(RetractionList List, IReadOnlyList<RecordProblem> Problems);
