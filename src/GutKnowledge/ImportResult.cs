using GutKnowledge.Articles;
using GutKnowledge.Indexing;

namespace GutKnowledge;

/// <summary>What became of an article that was given to a knowledge base.</summary>
public enum ImportStatus
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>One with the same key was there and was replaced.</summary>
    Replaced,

    /// <summary>The same article was there already.</summary>
    Unchanged,

    /// <summary>It could not be read.</summary>
    Failed,
}

/// <summary>What became of one source.</summary>
/// <param name="Source">File, address or name.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Article">The article as read, without its original, which may be large and is in the store; null when it failed.</param>
/// <param name="Error">One line with source, line and reason when it failed; else null.</param>
public sealed record ImportResult(string Source, ImportStatus Status, Article? Article, string? Error)
{
    /// <summary>A source that could not be read.</summary>
    public static ImportResult Failure(ArticleFormatException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ImportResult(error.ArticleSource, ImportStatus.Failed, null, error.Message);
    }

    internal static ImportResult Of(Article article, PutResult result) =>
        new(article.Id.Value, Enum.Parse<ImportStatus>(result.ToString()), article.Original is null ? article : article with { Original = null }, null);
}
