namespace GutKnowledge.Citations;

/// <summary>How a printed reference compares with a catalogue.</summary>
public enum MatchStatus
{
    /// <summary>No catalogue was asked.</summary>
    NotChecked,

    /// <summary>The catalogue holds nothing like it. That says nothing about whether the work exists.</summary>
    NotFound,

    /// <summary>Several records fit equally well, or too little is printed to tell that the one that fits is meant.</summary>
    Ambiguous,

    /// <summary>The likely intended work differs in at least one printed field.</summary>
    NearMiss,

    /// <summary>Everything that both sides show agrees: an identifier, or title, first author and year, and no field contradicts it.</summary>
    Exact,
}

/// <summary>What a catalogue knows about a printed reference.</summary>
/// <param name="Status">How well they agree.</param>
/// <param name="Publication">The record, for <see cref="MatchStatus.Exact"/> and <see cref="MatchStatus.NearMiss"/>; else null.</param>
/// <param name="DifferingFields">Names of the printed fields that differ from the record: <c>authors</c>, <c>year</c>, <c>title</c>, <c>container</c>, <c>volume</c>, <c>issue</c>, <c>pages</c>, <c>doi</c>, <c>pmid</c>.</param>
public sealed record ReferenceMatch(MatchStatus Status, Publication? Publication, IReadOnlyList<string> DifferingFields)
{
    /// <summary>The records among which it could not be decided, for <see cref="MatchStatus.Ambiguous"/>; else empty.</summary>
    public IReadOnlyList<Publication> Candidates { get; init => field = value ?? []; } = [];

    internal static ReferenceMatch NotChecked { get; } = new(MatchStatus.NotChecked, null, []);

    internal static ReferenceMatch NotFound { get; } = new(MatchStatus.NotFound, null, []);
}
