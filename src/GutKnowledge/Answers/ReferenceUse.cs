using GutKnowledge.Articles;
using GutKnowledge.Citations;

namespace GutKnowledge.Answers;

/// <summary>A work that articles cite.</summary>
/// <param name="Reference">The entry that the catalogue knows best, of several the first.</param>
/// <param name="Match">How that entry compares with the catalogue.</param>
/// <param name="CitedBy">The articles that list it, by key. Two articles that cite the same work are one source.</param>
public sealed record ReferenceUse(Reference Reference, ReferenceMatch Match, IReadOnlyList<ArticleId> CitedBy)
{
    /// <summary>The study design that the title names; most name none.</summary>
    public DesignFinding Design => DesignFinding.Of(Reference, Match);

    /// <summary>What the list of retractions says of it; null where no list was given or it is not listed, which says nothing about it.</summary>
    public RetractionFinding? Retraction { get; init; }

    /// <summary>
    /// The work as a record: the catalogue's where the entry fits it exactly, else what the entry shows, with <see cref="Publication.IsVerified"/> false.
    /// An entry whose title could not be read has the whole entry as its title, so that nothing of it is lost.
    /// </summary>
    public Publication ToPublication() => Match is { Status: MatchStatus.Exact, Publication: { } known } ? known : PrintedRecord.Of(Reference);

    /// <summary>The works in the reference lists of articles, most cited first, then as printed: <see cref="KnowledgeBase.References"/> with another catalogue, such as one with records that were looked up on the network.</summary>
    /// <param name="articles">The articles, such as <see cref="KnowledgeBase.Articles"/>.</param>
    /// <param name="catalog">The catalogue that references are compared with, or null.</param>
    /// <param name="retractions">The list of retractions, or null.</param>
    public static IReadOnlyList<ReferenceUse> Of(IEnumerable<Article> articles, PublicationCatalog? catalog, RetractionList? retractions = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Collect(articles, new KnownPublications(catalog, retractions));
    }

    internal static IReadOnlyList<ReferenceUse> Collect(IEnumerable<Article> articles, KnownPublications known)
    {
        var works = new CitedWorks(known);
        foreach (var article in articles)
        {
            foreach (var reference in article.References)
            {
                works.Add(reference, article.Id);
            }
        }

        return [.. works.Uses().OrderByDescending(use => use.CitedBy.Count).ThenBy(use => use.Reference.Text, StringComparer.Ordinal)];
    }
}
