using System.Runtime.InteropServices;
using GutKnowledge.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>The articles that can still be among the best when the free words of a question are counted: the words are looked up in no other.</summary>
internal sealed class WordCandidates(CoverClasses classes, IReadOnlyList<string> words, int most)
{
    private readonly List<FoundArticle> candidates = [];

    /// <summary>Takes the candidates of a segment.</summary>
    public void Add(AtomicReader reader, int leaf, SegmentCover cover)
    {
        var isCandidate = Reach(Floor(cover));
        var wanted = new List<int>();
        foreach (var doc in cover.Docs)
        {
            if (isCandidate[cover.ClassOf(doc)])
            {
                wanted.Add(doc);
            }
        }

        wanted.Sort();
        var docs = CollectionsMarshal.AsSpan(wanted);
        var counts = new int[docs.Length];
        WordCounts.Of(reader, words, docs, counts);
        for (var i = 0; i < docs.Length; i++)
        {
            var number = cover.ClassOf(docs[i]);
            candidates.Add(new FoundArticle(leaf, docs[i], Score(number, counts[i]), 0, number, counts[i]));
        }
    }

    /// <summary>The best articles and those that are tied with the last of them, with the BM25 of those that are tied.</summary>
    public List<FoundArticle> Best(IndexSearcher searcher, Func<Query> wordsQuery)
    {
        if (candidates.Count > most)
        {
            var scores = candidates.Select(article => article.Score).ToArray();
            Array.Sort(scores);
            var floor = most == 0 ? double.PositiveInfinity : scores[^most];
            candidates.RemoveAll(article => article.Score < floor);
        }

        WordTies.Break(searcher, wordsQuery(), candidates);
        return candidates;
    }

    // As many as are wanted reach this score without any word.
    private double Floor(SegmentCover cover)
    {
        var counts = new int[classes.Count];
        foreach (var doc in cover.Docs)
        {
            counts[cover.ClassOf(doc)]++;
        }

        var left = most;
        foreach (var number in Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0).OrderByDescending(classes.Score))
        {
            left -= counts[number];
            if (left <= 0)
            {
                return classes.Score(number);
            }
        }

        return double.NegativeInfinity;
    }

    // Which articles reach it when all words stand in them.
    private bool[] Reach(double floor)
    {
        var reaches = new bool[classes.Count];
        for (var number = 1; number < reaches.Length; number++)
        {
            reaches[number] = Score(number, words.Count) >= floor;
        }

        return reaches;
    }

    private double Score(int number, int found) => ScoreShares.Total(ScoreShares.Of(classes.Coverage(number), classes.Strength(number), (double)found / words.Count));
}
