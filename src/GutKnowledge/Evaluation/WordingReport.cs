using GutKnowledge.Annotation;

namespace GutKnowledge.Evaluation;

/// <summary>How well wording and strength of claim are read in judged sentences.</summary>
/// <param name="HedgeSentences">How many sentences were judged for hedges.</param>
/// <param name="Hedge">Sentences with a hedge. One is found where any of its cues is suggestive, whichever wording wins.</param>
/// <param name="Negation">Sentences with a negation, found where any cue is one. Ours are denials of a claim, so that "without fever" is none.</param>
/// <param name="HedgeCues">The cues behind <paramref name="Hedge"/>, the most frequent first.</param>
/// <param name="ClaimSentences">How many sentences were judged for the strength of their claim.</param>
/// <param name="Kinds">The result for each strength that the set has.</param>
/// <param name="Misses">What went wrong, a line for each sentence.</param>
public sealed record WordingReport(
    int HedgeSentences,
    PrecisionRecall Hedge,
    PrecisionRecall Negation,
    IReadOnlyList<HedgeCuePrecision> HedgeCues,
    int ClaimSentences,
    IReadOnlyList<ClaimKindResult> Kinds,
    IReadOnlyList<string> Misses)
{
    /// <summary>The mean of the F1 of the strengths, each counting the same; 0 without any.</summary>
    public double MacroF1 => Kinds.Count == 0 ? 0 : Kinds.Average(kind => kind.Result.F1);
}

/// <summary>How often a cue of a hedge stands in a hedged sentence.</summary>
/// <param name="Cue">The words, in lower case.</param>
/// <param name="Precision">Of the sentences in which it is found, those that are hedged.</param>
/// <param name="OnlyWrong">How many sentences are wrongly called hedged for this cue alone.</param>
public sealed record HedgeCuePrecision(string Cue, Ratio Precision, int OnlyWrong);

/// <summary>How well one strength of claim is told from the others.</summary>
/// <param name="Kind">The strength.</param>
/// <param name="Result">Sentences with it.</param>
public sealed record ClaimKindResult(ClaimKind Kind, PrecisionRecall Result);
