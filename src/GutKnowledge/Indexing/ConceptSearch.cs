using System.Collections.Concurrent;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>Finds the articles that cover most of the asked concepts. Order: score, then key. Thread-safe.</summary>
internal sealed class ConceptSearch(Vocabulary vocabulary, ConceptPostings.Cache postings)
{
    private readonly ConcurrentBag<(CoverClasses Classes, SegmentCover Cover)> workspaces = [];

    /// <summary>The best articles, and how many there are in all.</summary>
    /// <param name="searcher">The searcher.</param>
    /// <param name="groups">The asked concepts; one group at least.</param>
    /// <param name="shares">How the parts of a score are weighed.</param>
    /// <param name="words">For each document, how well the words fit it; null where they have no share.</param>
    /// <param name="passing">The articles that may be found; null for all.</param>
    /// <param name="most">How many articles are wanted.</param>
    public (List<CoveredArticle> Best, int Total) Search(
        IndexSearcher searcher, IReadOnlyList<IReadOnlyList<WeightedConcept>> groups, ScoreShares shares, float[]? words, PassingArticles? passing, int most)
    {
        var asked = new AskedConcepts[groups.Count];
        for (var i = 0; i < asked.Length; i++)
        {
            asked[i] = new AskedConcepts(groups[i], vocabulary);
        }

        if (!workspaces.TryTake(out var workspace))
        {
            workspace = (new CoverClasses(), new SegmentCover());
        }

        var (classes, cover) = workspace;
        var leaves = searcher.IndexReader.Leaves;
        classes.Begin(asked, AskedWeights.Of(asked, leaves, postings));
        var top = new SegmentTops(searcher, postings, most);
        var total = 0;
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var reader = leaves[leaf].AtomicReader;
            cover.Fill(reader, postings.Of(reader), asked, classes);
            if (passing is not null)
            {
                cover.Keep(passing.In(reader));
            }

            total += cover.Count;
            if (words is null)
            {
                Offer(cover, classes, leaf, top[leaf]);
            }
            else
            {
                Offer(cover, classes, leaf, top[leaf], shares, words.AsSpan(leaves[leaf].DocBase));
            }

            cover.Clear();
        }

        var best = top.Best().ConvertAll(article => new CoveredArticle(
            leaves[article.Leaf].DocBase + article.Doc, classes.Coverage(article.Class), classes.Strength(article.Class), article.Words, Covered(leaves[article.Leaf].AtomicReader, article.Doc, asked)));
        workspaces.Add(workspace);
        return (best, total);
    }

    /// <summary>The documents of a segment that speak of the concept with the position, deleted ones among them.</summary>
    public ConceptPostings.List Postings(AtomicReader reader, int ordinal) => postings.Of(reader).Of(reader, ordinal);

    /// <summary>The position of each document's key among the keys of the segment.</summary>
    public int[] KeyRanks(AtomicReader reader) => postings.Of(reader).KeyRanks(reader);

    /// <summary>The documents of a segment that speak of one of the concepts, deleted ones left out.</summary>
    public IEnumerable<int> Docs(AtomicReader reader, IEnumerable<ConceptId> concepts)
    {
        var (ofSegment, live) = (postings.Of(reader), reader.LiveDocs);
        return concepts.SelectMany(concept => ofSegment.Of(reader, vocabulary.Ordinal(concept)).Docs).Distinct().Where(doc => live?.Get(doc) ?? true);
    }

    private static void Offer(SegmentCover cover, CoverClasses classes, int leaf, TopArticles top)
    {
        var floor = top.Floor;
        foreach (var doc in cover.Docs)
        {
            var number = cover.ClassOf(doc);
            var score = classes.Score(number);
            if (score >= floor)
            {
                top.Offer(new FoundArticle(leaf, doc, score, number, 0));
                floor = top.Floor;
            }
        }
    }

    private static void Offer(SegmentCover cover, CoverClasses classes, int leaf, TopArticles top, ScoreShares shares, ReadOnlySpan<float> words)
    {
        foreach (var doc in cover.Docs)
        {
            var number = cover.ClassOf(doc);
            var score = shares.Score(classes.Coverage(number), classes.Strength(number), words[doc]);
            if (score >= top.Floor)
            {
                top.Offer(new FoundArticle(leaf, doc, score, number, words[doc]));
            }
        }
    }

    private int[] Covered(AtomicReader reader, int doc, AskedConcepts[] asked)
    {
        var ofSegment = postings.Of(reader);
        var covered = new List<int>(asked.Length);
        for (var group = 0; group < asked.Length; group++)
        {
            if (Array.Exists(asked[group].Members, member => Array.BinarySearch(ofSegment.Of(reader, member.Ordinal).Docs, doc) >= 0))
            {
                covered.Add(group);
            }
        }

        return [.. covered];
    }
}

/// <summary>An article that covers something of what is asked.</summary>
/// <param name="Doc">Its number in the index.</param>
/// <param name="Coverage">Share of the asked things that it covers.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Words">How well the words of the question fit it.</param>
/// <param name="Covered">The asked things that it covers.</param>
internal readonly record struct CoveredArticle(int Doc, double Coverage, double Strength, double Words, IReadOnlyList<int> Covered);
