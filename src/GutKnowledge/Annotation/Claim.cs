using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>One side of a claim.</summary>
/// <param name="Span">The words.</param>
/// <param name="Concepts">The concepts they name; empty when the vocabulary does not know them, several when the wording is ambiguous.</param>
public sealed record ClaimArgument(TextSpan Span, IReadOnlyList<ConceptId> Concepts)
{
    internal bool Names(ConceptId concept) => Concepts.Contains(concept);
}

/// <summary>What a sentence states of two things.</summary>
/// <param name="Span">The part of the text that states it: the sentence, or the entry of a list under a lead-in.</param>
/// <param name="Subject">Who or what.</param>
/// <param name="Relation">Does what.</param>
/// <param name="Object">To what.</param>
/// <param name="Kind">How strong a tie is stated.</param>
/// <param name="Wording">How surely.</param>
/// <param name="WordingCue">Where the words stand that show how surely; null for <see cref="Annotation.Wording.Asserted"/>.</param>
public sealed record Claim(
    TextSpan Span,
    ClaimArgument Subject,
    Relation Relation,
    ClaimArgument Object,
    ClaimKind Kind,
    Wording Wording,
    TextSpan? WordingCue);
