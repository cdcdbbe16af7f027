using GutKnowledge.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>Finds the articles that the words of a question fit best.</summary>
internal sealed class WordSearch(ConceptPostings.Cache postings)
{
    // An article in which fewer of the words stand is not what a question without a known concept is about.
    private const double FewestWords = 0.5;

    /// <summary>The best articles, and how many there are in all. Order: score, then key.</summary>
    /// <param name="searcher">The searcher.</param>
    /// <param name="scores">For each document, how well the words fit it.</param>
    /// <param name="counts">For each document, how many of the words stand in it; null where one is enough.</param>
    /// <param name="words">How many words are asked.</param>
    /// <param name="without">Documents that are left out.</param>
    /// <param name="passing">The articles that may be found; null for all.</param>
    /// <param name="most">How many articles are wanted.</param>
    public (List<CoveredArticle> Best, int Total) Best(
        IndexSearcher searcher, float[] scores, float[]? counts, int words, IReadOnlySet<int> without, PassingArticles? passing, int most)
    {
        var leaves = searcher.IndexReader.Leaves;
        var top = new SegmentTops(searcher, postings, most);
        var (shares, total, passes) = (new ScoreShares(0), 0, passing?.In(searcher.IndexReader));
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            for (var (doc, last) = (leaves[leaf].DocBase, leaves[leaf].DocBase + leaves[leaf].Reader.MaxDoc); doc < last; doc++)
            {
                if (scores[doc] > 0 && (counts is null || counts[doc] >= FewestWords * words) && !without.Contains(doc) && (passes is null || passes(doc)))
                {
                    total++;
                    var score = shares.Score(0, 0, scores[doc]);
                    if (score >= top[leaf].Floor)
                    {
                        top[leaf].Offer(new FoundArticle(leaf, doc - leaves[leaf].DocBase, score, 0, scores[doc]));
                    }
                }
            }
        }

        return (top.Best().ConvertAll(article => new CoveredArticle(leaves[article.Leaf].DocBase + article.Doc, 0, 0, article.Words, [])), total);
    }

    /// <summary>The documents in which enough of the words stand, in order.</summary>
    public static IEnumerable<int> Matching(IndexReader reader, float[] scores, float[]? counts, int words, PassingArticles? passing)
    {
        var passes = passing?.In(reader);
        for (var doc = 0; doc < scores.Length; doc++)
        {
            if (scores[doc] > 0 && (counts is null || counts[doc] >= FewestWords * words) && (passes is null || passes(doc)))
            {
                yield return doc;
            }
        }
    }

    /// <summary>Two lists in one order.</summary>
    public static IEnumerable<CoveredArticle> Merge(IndexSearcher searcher, IEnumerable<CoveredArticle> covered, IEnumerable<CoveredArticle> others, ScoreShares shares) =>
        covered.Concat(others).OrderByDescending(article => shares.Score(article.Coverage, article.Strength, article.Words)).ThenBy(article => DocValue.Key(searcher, article.Doc), StringComparer.Ordinal);
}
