using GutKnowledge.Search;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>Finds the articles that the words of a question fit best.</summary>
internal static class WordSearch
{
    // An article in which fewer of the words stand is not what a question without a known concept is about.
    private const double FewestWords = 0.5;

    /// <summary>The best articles, and how many there are in all. Order: score, then key.</summary>
    /// <param name="searcher">The searcher.</param>
    /// <param name="scores">For each document, how well the words fit it.</param>
    /// <param name="counts">For each document, how many of the words stand in it; null where one is enough.</param>
    /// <param name="words">How many words are asked.</param>
    /// <param name="without">Documents that are left out.</param>
    /// <param name="most">How many articles are wanted.</param>
    public static (List<CoveredArticle> Best, int Total) Best(IndexSearcher searcher, float[] scores, float[]? counts, int words, IReadOnlySet<int> without, int most)
    {
        var found = new List<(int Doc, double Score)>();
        for (var doc = 0; doc < scores.Length; doc++)
        {
            if (scores[doc] > 0 && (counts is null || counts[doc] >= FewestWords * words) && !without.Contains(doc))
            {
                found.Add((doc, new ScoreShares(0).Score(0, 0, scores[doc])));
            }
        }

        // The page is cut after the keys decided ties, so that it does not depend on the order of adding.
        found.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Doc.CompareTo(b.Doc));
        var cut = found.Count > most && most > 0 ? found[most - 1].Score : double.NegativeInfinity;
        var best = found.TakeWhile((hit, i) => i < most || hit.Score == cut).Select(hit => (hit.Doc, hit.Score, Key: DocValue.Key(searcher, hit.Doc)))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Key, StringComparer.Ordinal).Take(most);
        return ([.. best.Select(hit => new CoveredArticle(hit.Doc, 0, 0, scores[hit.Doc], []))], found.Count);
    }

    /// <summary>Two lists in one order.</summary>
    public static IEnumerable<CoveredArticle> Merge(IndexSearcher searcher, IEnumerable<CoveredArticle> covered, IEnumerable<CoveredArticle> others, ScoreShares shares) =>
        covered.Concat(others).OrderByDescending(article => shares.Score(article.Coverage, article.Strength, article.Words)).ThenBy(article => DocValue.Key(searcher, article.Doc), StringComparer.Ordinal);
}
