using GutKnowledge.Articles;
using GutKnowledge.Citations;

namespace GutKnowledge.Answers;

/// <summary>A work that articles cite.</summary>
/// <param name="Reference">The entry as the first of them prints it.</param>
/// <param name="Match">How that entry compares with the catalogue.</param>
/// <param name="CitedBy">The articles that list it, by key. Two articles that cite the same work are one source.</param>
public sealed record ReferenceUse(Reference Reference, ReferenceMatch Match, IReadOnlyList<ArticleId> CitedBy)
{
    /// <summary>The study design that the title names; most name none.</summary>
    public DesignFinding Design => DesignFinding.Of(Reference, Match);

    /// <summary>The works in the reference lists of the articles, most cited first, then as printed.</summary>
    internal static IReadOnlyList<ReferenceUse> Collect(IEnumerable<Article> articles, PublicationCatalog? catalog) =>
    [
        .. articles
            .SelectMany(article => article.References.Select(reference => (Reference: reference, Match: catalog?.Match(reference) ?? new ReferenceMatch(MatchStatus.NotChecked, null, []), article.Id)))
            .GroupBy(entry => Key(entry.Reference, entry.Match), StringComparer.Ordinal)
            .Select(group => new ReferenceUse(group.First().Reference, group.First().Match, [.. group.Select(entry => entry.Id).Distinct().Order()]))
            .OrderByDescending(use => use.CitedBy.Count).ThenBy(use => use.Reference.Text, StringComparer.Ordinal),
    ];

    /// <summary>By what an entry is told to be the same work as another: the catalogue's record, an identifier, or its words.</summary>
    internal static string Key(Reference reference, PublicationCatalog? catalog) => Key(reference, catalog?.Match(reference) ?? new ReferenceMatch(MatchStatus.NotChecked, null, []));

    private static string Key(Reference reference, ReferenceMatch match) =>
        match is { Status: MatchStatus.Exact, Publication: { } publication } ? "catalogue " + publication.Id
        : reference.Doi is { } doi ? "doi " + doi
        : reference.Pmid is { } pmid ? "pmid " + pmid
        : reference.Text.ToUpperInvariant();
}
