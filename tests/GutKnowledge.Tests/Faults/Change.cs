using GutKnowledge.Articles;

namespace GutKnowledge.Tests.Faults;

/// <summary>One change of a knowledge base: articles put together, or one removed.</summary>
internal sealed record Change(IReadOnlyList<Article> Put, ArticleId? Removed)
{
    public void ApplyTo(KnowledgeBase knowledge)
    {
        if (Removed is { } id)
        {
            knowledge.Remove(id);
        }
        else
        {
            knowledge.AddRange(Put);
        }
    }

    public void ApplyTo(IDictionary<string, Article> articles)
    {
        if (Removed is { } id)
        {
            articles.Remove(id.Value);
        }

        foreach (var article in Put)
        {
            articles[article.Id.Value] = article;
        }
    }
}
