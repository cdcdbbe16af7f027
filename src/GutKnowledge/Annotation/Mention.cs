using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>A piece of text that speaks of a concept.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Concepts">The concept it names; several, in ordinal order, when the wording is ambiguous.</param>
/// <param name="Kind">By which kind of wording it was found.</param>
/// <param name="Assertion">What the sentence says of it.</param>
public sealed record Mention(TextSpan Span, string Text, IReadOnlyList<ConceptId> Concepts, SynonymKind Kind, Assertion Assertion)
{
    /// <summary>The words as they were read when misspelt ones were repaired, in their folded form; null when the text was read as it stands. Only questions are repaired.</summary>
    public string? ReadAs { get; init; }

    /// <summary>Whether the wording belongs to more than one concept.</summary>
    public bool IsAmbiguous => Concepts.Count > 1;

    /// <summary>Whether its words mean the concept only where they are denied ("no blood in it"); else the mention is dropped.</summary>
    internal bool IsOnlyDenied { get; init; }

    /// <summary>Whether it speaks of something that is, or may be, there.</summary>
    internal bool CountsAsPresent => Assertion.Status is AssertionStatus.Present or AssertionStatus.Uncertain;
}
