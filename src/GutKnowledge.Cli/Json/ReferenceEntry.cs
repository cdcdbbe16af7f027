using GutKnowledge.Answers;
using GutKnowledge.Citations;

namespace GutKnowledge.Cli.Json;

/// <summary>What the list of retractions says of a cited work, in the form of the library's answers.</summary>
internal sealed record RetractionEntry(RetractionStatus Status, DateOnly? Date, string? NoticeDoi, RetractionKey FoundBy, DateOnly? ListUpTo)
{
    public static RetractionEntry? Of(RetractionFinding? finding) =>
        finding is null ? null : new RetractionEntry(finding.Status, finding.Date, finding.NoticeDoi?.Value, finding.FoundBy, finding.ListUpTo);
}

/// <summary>A cited work in a list.</summary>
internal sealed record ReferenceEntry(
    string Text,
    MatchStatus Match,
    IReadOnlyList<string> DifferingFields,
    string? Publication,
    IReadOnlyList<string>? Candidates,
    RetractionEntry? Retraction,
    string? Url,
    DesignFinding? Design,
    IReadOnlyList<string> CitedBy)
{
    public static ReferenceEntry Of(ReferenceUse use)
    {
        // Only an exact match may lend its identifiers; a near miss is another work until somebody has looked.
        var exact = use.Match.Status == MatchStatus.Exact ? use.Match.Publication : null;
        return new ReferenceEntry(
            use.Reference.Text,
            use.Match.Status,
            use.Match.DifferingFields,
            use.Match.Publication?.Id,
            use.Match.Candidates.Count > 0 ? [.. use.Match.Candidates.Select(publication => publication.Id)] : null,
            RetractionEntry.Of(use.Retraction),
            (use.Reference.Doi ?? exact?.Doi)?.Url ?? (use.Reference.Pmid ?? exact?.Pmid)?.Url ?? use.Reference.Url,
            use.Design is { Design: not StudyDesign.Unknown } design ? design : null,
            [.. use.CitedBy.Select(id => id.Value)]);
    }
}
