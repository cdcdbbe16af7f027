using GutKnowledge.Articles;

namespace GutKnowledge.Tests.Determinism;

/// <summary>One of the ways in which a knowledge base came to hold the sample: in any order, in portions of any size, with questions in between (each makes another segment of the index), with articles that were there in another version before, and with others that are gone again.</summary>
internal sealed class History(int seed)
{
    private readonly Random random = new(seed);
    private readonly Article[] sample = [.. SampleArticles.Read()];

    /// <summary>How large a portion is at the most.</summary>
    public int LargestPortion { get; init; } = 1;

    /// <summary>How many of a hundred articles were there in another version before, and after how many of a hundred one comes that is removed again.</summary>
    public int Detours { get; init; }

    /// <summary>After how many of a hundred portions a question is asked.</summary>
    public int Asked { get; init; }

    public void Of(KnowledgeBase knowledge)
    {
        var ghosts = new List<ArticleId>();
        var steps = Steps(ghosts).ToList();
        for (var i = 0; i < steps.Count;)
        {
            var portion = steps.GetRange(i, Math.Min(random.Next(LargestPortion) + 1, steps.Count - i));
            knowledge.AddRange(portion);
            i += portion.Count;
            if (random.Next(100) < Asked)
            {
                _ = knowledge.Ask("antioxidative reflux");
            }
        }

        foreach (var ghost in ghosts)
        {
            knowledge.Remove(ghost);
        }
    }

    private IEnumerable<Article> Steps(List<ArticleId> ghosts)
    {
        var order = sample.ToArray();
        random.Shuffle(order);
        foreach (var article in order.Where(_ => random.Next(100) < Detours))
        {
            yield return Any() with { Id = article.Id };
        }

        foreach (var article in order)
        {
            yield return article;
            if (random.Next(100) < Detours)
            {
                ghosts.Add(new ArticleId($"ghost-{ghosts.Count}"));
                yield return Any() with { Id = ghosts[^1] };
            }
        }
    }

    private Article Any() => sample[random.Next(sample.Length)];
}
