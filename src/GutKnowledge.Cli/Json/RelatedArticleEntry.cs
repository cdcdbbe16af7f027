using GutKnowledge.Answers;

namespace GutKnowledge.Cli.Json;

/// <summary>A related article in a list.</summary>
internal sealed record RelatedArticleEntry(string Key, string Title, DateOnly? Published, string? Url, double Score, IReadOnlyList<SharedConceptEntry> Shared)
{
    public static RelatedArticleEntry Of(RelatedArticle related) => new(
        related.Article.Id.Value,
        related.Article.Title,
        related.Article.Published,
        related.Article.Url,
        related.Score,
        [.. related.Shared.Select(shared => new SharedConceptEntry(shared.Concept.Id.Value, shared.Concept.Name, shared.Share, shared.Articles))]);
}

/// <summary>What two articles have in common.</summary>
internal sealed record SharedConceptEntry(string Id, string Name, double Share, int Articles);
