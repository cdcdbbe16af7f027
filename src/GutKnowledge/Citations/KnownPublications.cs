namespace GutKnowledge.Citations;

/// <summary>What printed references are checked against: a catalogue, a list of retractions, both or neither.</summary>
/// <param name="Catalog">The catalogue, or null.</param>
/// <param name="Retractions">The list of retractions, or null.</param>
internal sealed record KnownPublications(PublicationCatalog? Catalog, RetractionList? Retractions)
{
    public ReferenceMatch Match(Reference reference) => Catalog?.Match(reference) ?? ReferenceMatch.NotChecked;

    /// <summary>Only an exact match may lend its identifiers; a near miss is another work until somebody has looked.</summary>
    public RetractionFinding? Retraction(Reference reference, ReferenceMatch match) =>
        Retractions?.Find(reference, match.Status == MatchStatus.Exact ? match.Publication : null);
}
