using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>A verbatim sentence of an article with what it claims, how surely, and what it cites. A cited work was not read: being cited is not being supported.</summary>
public sealed record Evidence
{
    /// <summary>Where the sentence stands in the article's text. For a list it reaches from the lead-in to the last entry that is shown, and for a sentence that points back ("They raise ...") it begins with the one before it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence: exactly the characters of <see cref="Span"/>.</summary>
    public required string Sentence { get; init; }

    /// <summary>The lead-in of the list, when the span does not reach up to it.</summary>
    public Quote? LeadIn { get; init; }

    /// <summary>Concepts that the sentence speaks of as present.</summary>
    public required IReadOnlyList<NamedConcept> Concepts { get; init; }

    /// <summary>What it states, each with its own span.</summary>
    public required IReadOnlyList<StatedClaim> Claims { get; init; }

    /// <summary>How surely it speaks.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The words that show how surely; null for a flat sentence.</summary>
    public Quote? WordingCue { get; init; }

    /// <summary>The strongest tie that its claims state.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The firmest way in which it points at a work.</summary>
    public required Support Support { get; init; }

    /// <summary>Its markers and what they point at.</summary>
    public required IReadOnlyList<BoundCitation> Citations { get; init; }

    /// <summary>The sentence behind it that limits it, when there is one.</summary>
    public Quote? Caveat { get; init; }
}

/// <summary>A piece of an article's text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its characters.</param>
public sealed record Quote(TextSpan Span, string Text);

/// <summary>A claim with the names of its sides.</summary>
/// <param name="Span">The part of the text that states it.</param>
/// <param name="Subject">Who or what.</param>
/// <param name="Relation">Does what.</param>
/// <param name="Object">To what.</param>
/// <param name="Kind">How strong a tie is stated.</param>
/// <param name="Wording">How surely.</param>
public sealed record StatedClaim(TextSpan Span, ClaimSide Subject, Relation Relation, ClaimSide Object, ClaimKind Kind, Wording Wording);

/// <summary>One side of a claim.</summary>
/// <param name="Text">The article's words.</param>
/// <param name="Concepts">Their concepts; empty when the vocabulary does not know them.</param>
public sealed record ClaimSide(string Text, IReadOnlyList<NamedConcept> Concepts);

/// <summary>A marker and the entries it points at.</summary>
/// <param name="Span">Where the marker stands.</param>
/// <param name="Marker">The marker as printed.</param>
/// <param name="Support">How it points.</param>
/// <param name="IsInferred">Whether the binding is inferred from the order of an unnumbered list.</param>
/// <param name="References">The entries.</param>
public sealed record BoundCitation(TextSpan Span, string Marker, Support Support, bool IsInferred, IReadOnlyList<CitedReference> References);

/// <summary>An entry of a reference list, as printed, and what the catalogue knows of it.</summary>
/// <param name="Text">The entry as printed.</param>
/// <param name="Number">Its printed number.</param>
/// <param name="Match">How it compares with the catalogue.</param>
/// <param name="DifferingFields">Printed fields that differ from the catalogue's record.</param>
/// <param name="Publication">Key of the catalogue's record.</param>
/// <param name="Url">Where the work can be looked up, by its printed identifier or the catalogue's.</param>
/// <param name="Design">The study design that its title names; null where it names none, as most do.</param>
public sealed record CitedReference(
    string Text, int? Number, MatchStatus Match, IReadOnlyList<string> DifferingFields, string? Publication, string? Url, DesignFinding? Design)
{
    /// <summary>Keys of the records among which it could not be decided; null unless it is ambiguous.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }

    /// <summary>What the list of retractions says of the work; null where no list was given or the work is not listed, which says nothing about it.</summary>
    public RetractionFinding? Retraction { get; init; }

    /// <summary>The design, unknown where its title names none.</summary>
    internal StudyDesign StudyDesign => Design?.Design ?? StudyDesign.Unknown;

    internal static CitedReference Of(Reference reference, KnownPublications known)
    {
        var match = known.Match(reference);
        var design = DesignFinding.Of(reference, match);
        var exact = match.Status == MatchStatus.Exact ? match.Publication : null;
        return new CitedReference(
            reference.Text,
            reference.Number,
            match.Status,
            match.DifferingFields,
            match.Publication?.Id,
            (reference.Doi ?? exact?.Doi)?.Url ?? (reference.Pmid ?? exact?.Pmid)?.Url ?? reference.Url,
            design.Design == StudyDesign.Unknown ? null : design)
        {
            Candidates = match.Candidates.Count > 0 ? [.. match.Candidates.Select(publication => publication.Id)] : null,
            Retraction = known.Retraction(reference, match),
        };
    }
}
