using GutKnowledge.Articles;

namespace GutKnowledge;

/// <summary>Cuts articles into what is written at once: many, since each batch waits for the disk, but never more of their originals than fit well into memory.</summary>
internal static class ArticleBatches
{
    private const int MostArticles = 500;
    private const long MostBytes = 32 * 1024 * 1024;

    public static IEnumerable<IReadOnlyList<Article>> Of(IEnumerable<Article> articles)
    {
        var batch = new List<Article>();
        var bytes = 0L;
        foreach (var article in articles)
        {
            batch.Add(article);
            bytes += article.Original?.Content.Length ?? 0;
            if (batch.Count == MostArticles || bytes >= MostBytes)
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
