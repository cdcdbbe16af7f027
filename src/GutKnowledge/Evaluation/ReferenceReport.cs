using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>How well the fields of printed references are read.</summary>
/// <param name="All">All references.</param>
/// <param name="Seen">The two thirds whose misses are listed, so that a developer may look at them.</param>
/// <param name="Unseen">The third whose misses are not listed: what was changed because of the others must hold here too.</param>
/// <param name="Misses">For each reference of the seen part with a wrong field, a line with the fields found and marked.</param>
public sealed record ReferenceReport(ReferenceScores All, ReferenceScores Seen, ReferenceScores Unseen, IReadOnlyList<string> Misses);

/// <summary>How well the fields of some references were read.</summary>
/// <param name="References">How many references were read.</param>
/// <param name="Fields">Fields that are exactly the marked ones, over all references and kinds (micro average).</param>
/// <param name="MainFields">Of how many references authors, title, container and year are all right.</param>
/// <param name="ByField">The same for each kind of field that is marked or was found.</param>
public sealed record ReferenceScores(int References, PrecisionRecall Fields, Ratio MainFields, IReadOnlyList<ReferenceFieldScore> ByField);

/// <summary>How well one kind of field was read.</summary>
/// <param name="Field">The kind.</param>
/// <param name="Result">Fields that are exactly the marked ones.</param>
public sealed record ReferenceFieldScore(ReferenceFieldKind Field, PrecisionRecall Result);
