using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>What each of several asked things counts for: ln(1 + N/df) of N articles of which df speak of it, as a share of the sum (Sparck Jones, Journal of Documentation 28(1), 1972). What many articles name in passing, such as a fever, tells fewer of them apart.</summary>
internal static class AskedWeights
{
    public static double[] Of(IReadOnlyList<AskedConcepts> asked, IList<AtomicReaderContext> leaves, ConceptPostings.Cache postings)
    {
        // Of one thing nothing is to be counted.
        if (asked.Count == 1)
        {
            return [1];
        }

        var articles = leaves.Sum(leaf => leaf.AtomicReader.NumDocs);
        var weights = new double[asked.Count];
        for (var group = 0; group < weights.Length; group++)
        {
            weights[group] = Rarity(articles, asked[group].Members.Max(member => leaves.Sum(leaf => postings.Of(leaf.AtomicReader).Of(leaf.AtomicReader, member.Ordinal).CountLive(leaf.AtomicReader.LiveDocs))));
        }

        var total = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / total);
    }

    /// <summary>How rare something is that <paramref name="speaking"/> of all <paramref name="articles"/> speak of.</summary>
    public static double Rarity(int articles, int speaking) => Math.Log(1 + (Math.Max(1, articles) / (double)Math.Max(1, speaking)));
}
