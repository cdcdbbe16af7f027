using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>Orders articles of equal score by the free words, and reads no other article for it.</summary>
internal static class WordTies
{
    /// <summary>Rounds BM25 so that equal articles tie on every machine.</summary>
    public static float Round(float bm25) => MathF.Round(bm25, 3);

    /// <summary>Takes the BM25 of articles that share their score with another one.</summary>
    /// <param name="searcher">The searcher.</param>
    /// <param name="words">The query of the free words.</param>
    /// <param name="articles">Articles by segment, then by document; none of them has a BM25 yet.</param>
    public static void Break(IndexSearcher searcher, Query words, List<FoundArticle> articles)
    {
        var tied = Tied(articles);
        if (tied.Count == 0)
        {
            return;
        }

        var weight = searcher.CreateNormalizedWeight(words);
        var leaves = searcher.IndexReader.Leaves;
        var (leaf, at, scorer) = (-1, DocIdSetIterator.NO_MORE_DOCS, (Scorer?)null);
        foreach (ref var article in CollectionsMarshal.AsSpan(articles))
        {
            if (!tied.Contains(article.Score))
            {
                continue;
            }

            if (article.Leaf != leaf)
            {
                leaf = article.Leaf;
                scorer = weight.GetScorer(leaves[leaf], leaves[leaf].AtomicReader.LiveDocs);
                at = scorer is null ? DocIdSetIterator.NO_MORE_DOCS : -1;
            }

            at = at < article.Doc ? scorer!.Advance(article.Doc) : at;
            article = article with { Bm25 = at == article.Doc ? Round(scorer!.GetScore()) : 0 };
        }
    }

    private static HashSet<double> Tied(List<FoundArticle> articles)
    {
        var (seen, tied) = (new HashSet<double>(), new HashSet<double>());
        foreach (var article in articles)
        {
            if (!seen.Add(article.Score))
            {
                tied.Add(article.Score);
            }
        }

        return tied;
    }
}
