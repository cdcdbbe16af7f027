namespace GutKnowledge.Labelling;

/// <summary>A row of tokens whose labels are known, to learn from.</summary>
/// <param name="Features">The features of each token.</param>
/// <param name="Gaps">For each token the gap before it.</param>
/// <param name="Labels">For each token its label.</param>
internal sealed record LabelledSequence(IReadOnlyList<uint[]> Features, byte[] Gaps, byte[] Labels);
