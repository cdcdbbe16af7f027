using GutKnowledge.Articles;

namespace GutKnowledge.Cli.Json;

/// <summary>An article in a list.</summary>
internal sealed record ArticleEntry(string Key, string Title, DateOnly? Published, DateOnly? Updated, string? Author, string? Publisher, string? Url, int References)
{
    public static ArticleEntry Of(Article article) =>
        new(article.Id.Value, article.Title, article.Published, article.Updated, article.Author, article.Publisher, article.Url, article.References.Count);
}
