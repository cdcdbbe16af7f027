using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>The best articles of each segment, and of all of them. For one thread and one question.</summary>
internal sealed class SegmentTops
{
    private readonly IndexSearcher searcher;
    private readonly ConceptPostings.Cache postings;
    private readonly int most;
    private readonly TopArticles[] tops;

    public SegmentTops(IndexSearcher searcher, ConceptPostings.Cache postings, int most)
    {
        (this.searcher, this.postings, this.most) = (searcher, postings, most);
        tops = new TopArticles[searcher.IndexReader.Leaves.Count];
        for (var leaf = 0; leaf < tops.Length; leaf++)
        {
            var reader = searcher.IndexReader.Leaves[leaf].AtomicReader;
            tops[leaf] = new TopArticles(most, () => postings.Of(reader).KeyRanks(reader));
        }
    }

    /// <summary>The best of a segment.</summary>
    public TopArticles this[int leaf] => tops[leaf];

    /// <summary>The best of all. The keys decide ties between segments too, so that a page does not depend on the order of adding. Few articles are left here, and fewer are tied.</summary>
    public List<FoundArticle> Best()
    {
        var all = new List<FoundArticle>();
        foreach (var ofSegment in tops)
        {
            all.AddRange(ofSegment.Kept);
        }

        all.Sort((a, b) => a.CompareTo(b) is var order and not 0 ? order : string.CompareOrdinal(Key(a), Key(b)));
        if (all.Count > most)
        {
            all.RemoveRange(most, all.Count - most);
        }

        return all;
    }

    private string Key(in FoundArticle article)
    {
        var reader = searcher.IndexReader.Leaves[article.Leaf].AtomicReader;
        return postings.Of(reader).Key(reader, article.Doc);
    }
}
