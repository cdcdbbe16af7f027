using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Where the design of a study was learnt.</summary>
public enum DesignSource
{
    /// <summary>Nowhere.</summary>
    Unknown,

    /// <summary>From the publication types of its record.</summary>
    Metadata,

    /// <summary>From its title.</summary>
    Title,

    /// <summary>From a sentence of its abstract.</summary>
    Sentence,
}

/// <summary>The design of a study with what says so.</summary>
/// <param name="Design">The design.</param>
/// <param name="Source">Where it was learnt; <see cref="DesignSource.Unknown"/> where and only where the design is unknown.</param>
/// <param name="Cue">The words that say it, as they stand there, or the publication type; null where the design is unknown.</param>
/// <param name="Span">Where the cue stands in the title or the abstract; null for metadata, where the design is unknown, and in a cited reference, which shows neither apart.</param>
public sealed record DesignFinding(StudyDesign Design, DesignSource Source, string? Cue, TextSpan? Span)
{
    /// <summary>Nothing says what the design is.</summary>
    public static DesignFinding Unknown { get; } = new(StudyDesign.Unknown, DesignSource.Unknown, null, null);

    /// <summary>The design of a cited work: by the title of the record that fits exactly, or else by the printed one.</summary>
    internal static DesignFinding Of(Reference reference, ReferenceMatch match)
    {
        var recorded = match is { Status: MatchStatus.Exact, Publication: { } publication } ? publication.Design : Unknown;
        var found = recorded.Design == StudyDesign.Unknown ? StudyDesignClassifier.Classify(reference.Title) : recorded;
        return found with { Span = null };
    }
}
