using System.Runtime.CompilerServices;
using GutKnowledge.Concepts;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>How many articles speak of each concept, how rare that makes it, and what all concepts of an article weigh. Made once for what a reader sees. Thread-safe.</summary>
internal sealed class ConceptWeights
{
    private readonly int[] articles;
    private readonly int total;
    private readonly Lazy<double[]> ofArticles;

    private ConceptWeights(IndexReader reader, ConceptSearch concepts, Vocabulary vocabulary)
    {
        articles = new int[vocabulary.Concepts.Count];
        total = reader.NumDocs;
        foreach (var leaf in reader.Leaves)
        {
            for (var ordinal = 0; ordinal < articles.Length; ordinal++)
            {
                var (docs, live) = (concepts.Postings(leaf.AtomicReader, ordinal).Docs, leaf.AtomicReader.LiveDocs);
                articles[ordinal] += live is null ? docs.Length : docs.Count(live.Get);
            }
        }

        ofArticles = new(() => Weigh(reader, concepts));
    }

    /// <summary>How many articles speak of the concept with the position.</summary>
    public int Articles(int ordinal) => articles[ordinal];

    /// <summary>What a concept weighs in an article that speaks of it so strongly: its share of full strength, times its rarity (the inverse document frequency of BM25).</summary>
    public double Of(int ordinal, int strength) => (double)Math.Min(strength, ConceptStrength.Full) / ConceptStrength.Full * Math.Log(1 + ((total - articles[ordinal] + 0.5) / (articles[ordinal] + 0.5)));

    /// <summary>What all concepts of the article with the number weigh.</summary>
    public double OfArticle(int doc) => ofArticles.Value[doc];

    private double[] Weigh(IndexReader reader, ConceptSearch concepts)
    {
        var weights = new double[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            for (var ordinal = 0; ordinal < articles.Length; ordinal++)
            {
                var (docs, strengths) = concepts.Postings(leaf.AtomicReader, ordinal);
                for (var i = 0; i < docs.Length; i++)
                {
                    weights[leaf.DocBase + docs[i]] += Of(ordinal, strengths[i]);
                }
            }
        }

        return weights;
    }

    /// <summary>The weights of the readers that are in use; a reader's go with it.</summary>
    internal sealed class Cache(ConceptSearch concepts, Vocabulary vocabulary)
    {
        private readonly ConditionalWeakTable<IndexReader, Lazy<ConceptWeights>> readers = [];

        public ConceptWeights Of(IndexReader reader) => readers.GetValue(reader, seen => new Lazy<ConceptWeights>(() => new ConceptWeights(seen, concepts, vocabulary))).Value;
    }
}
