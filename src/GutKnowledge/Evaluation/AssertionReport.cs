namespace GutKnowledge.Evaluation;

/// <summary>How well assertions meet judged sentences. A status is one value, so what is both denied and past counts as denied only.</summary>
/// <param name="Sentences">How many sentences were read.</param>
/// <param name="NotLocated">In how many of them the marked concept could not be found; those are counted nowhere else.</param>
/// <param name="Negated">Denied against <see cref="Annotation.AssertionStatus.Absent"/>.</param>
/// <param name="Historical">Historical against <see cref="Annotation.AssertionStatus.Past"/>.</param>
/// <param name="Hypothetical">Not particular against <see cref="Annotation.AssertionStatus.Hypothetical"/>.</param>
/// <param name="Experiencer">Share of the sentences of which it was told rightly whether somebody else has it (<see cref="Annotation.AssertionStatus.OtherPerson"/>).</param>
/// <param name="Misses">What went wrong, a line for each sentence.</param>
public sealed record AssertionReport(
    int Sentences,
    int NotLocated,
    PrecisionRecall Negated,
    PrecisionRecall Historical,
    PrecisionRecall Hypothetical,
    Ratio Experiencer,
    IReadOnlyList<string> Misses);
