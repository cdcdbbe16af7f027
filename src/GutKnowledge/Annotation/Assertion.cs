using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>What a sentence says of a mention, after ConText (Harkema et al., J Biomed Inform 42(5), 2009).</summary>
public enum AssertionStatus
{
    /// <summary>It is there.</summary>
    Present,

    /// <summary>It is not there: "no fever".</summary>
    Absent,

    /// <summary>It was there and is over: "used to have".</summary>
    Past,

    /// <summary>Somebody else has it: "my son has".</summary>
    OtherPerson,

    /// <summary>It is only supposed: "if you have".</summary>
    Hypothetical,

    /// <summary>It is held possible: "suspected".</summary>
    Uncertain,
}

/// <summary>The assertion of a mention and the words that show it.</summary>
/// <param name="Status">What is said.</param>
/// <param name="Cue">The words that say so; null for <see cref="AssertionStatus.Present"/>, which needs none.</param>
/// <param name="CueSpan">Where they stand.</param>
public sealed record Assertion(AssertionStatus Status, string? Cue, TextSpan? CueSpan)
{
    /// <summary>Present, without a cue.</summary>
    public static Assertion Present { get; } = new(AssertionStatus.Present, null, null);
}
