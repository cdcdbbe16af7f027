using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GutKnowledge.Latent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>The latent space of the articles that one reader sees, made of them by key, so that it does not depend on the order of adding. It is made when it is first asked for and gone with the reader, so after each change it is made anew. Thread-safe.</summary>
internal sealed class LatentArticles
{
    // What the first articles have in common is looked for again, as in pseudo relevance feedback (Rocchio, in: The SMART Retrieval System, 1971).
    private const int FeedbackArticles = 5;

    private static readonly ConditionalWeakTable<IndexReader, Lazy<LatentArticles>> Made = [];

    private readonly int[] docs;
    private readonly LatentSpace space;
    private readonly LatentVectors titles;
    private readonly float[] renown;

    /// <param name="docs">The documents in the order of the space.</param>
    /// <param name="space">The space.</param>
    /// <param name="titles">The titles.</param>
    private LatentArticles(int[] docs, LatentSpace space, ArticleTitles titles)
    {
        this.docs = docs;
        this.space = space;
        this.titles = LatentVectors.Of([.. docs.Select(doc => space.Fold(titles.Words[doc]))], space.Dimensions);
        renown = titles.Renown();
    }

    public static LatentArticles Of(IndexReader reader) => Made.GetValue(reader, seen => new Lazy<LatentArticles>(() => Make(seen))).Value;

    /// <summary>Adds to <paramref name="scores"/> how close each article is to the words, as far as it is close at all.</summary>
    public void AddCloseness(IEnumerable<KeyValuePair<string, double>> stems, float[] scores, double weight) =>
        Add(space.Fold(stems.Select(pair => (pair.Key, pair.Value))), scores, weight);

    /// <summary>Adds how close each title is to the words, as far as it does not say them: it may name what the words tell of.</summary>
    /// <param name="stems">The words.</param>
    /// <param name="said">For each document, which share of its title is among the words.</param>
    /// <param name="scores">What is added to.</param>
    /// <param name="weight">What the closest title is given.</param>
    public void AddTitleCloseness(IEnumerable<KeyValuePair<string, double>> stems, float[] said, float[] scores, double weight)
    {
        var vector = space.Fold(stems.Select(pair => (pair.Key, pair.Value)));
        var closeness = new float[docs.Length];
        titles.Similarities(vector, closeness);
        for (var i = 0; i < docs.Length; i++)
        {
            scores[docs[i]] += (float)(weight * Math.Max(0, closeness[i]) * (1 - said[docs[i]]));
        }
    }

    /// <summary>Adds how well known is what each article is titled by, where anything else speaks for it.</summary>
    public void AddRenown(float[] scores, double weight)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += scores[i] > 0 ? (float)(weight * renown[i]) : 0;
        }
    }

    /// <summary>Adds how close each article is to those that have the highest scores.</summary>
    public void AddFeedback(float[] scores, double weight)
    {
        var best = Enumerable.Range(0, docs.Length).Where(i => scores[docs[i]] > 0).OrderByDescending(i => scores[docs[i]]).Take(FeedbackArticles).ToList();
        Add(space.Documents.Mean(best), scores, weight);
    }

    private void Add(LatentVector vector, float[] scores, double weight)
    {
        if (vector.IsZero)
        {
            return;
        }

        var closeness = new float[docs.Length];
        space.Documents.Similarities(vector, closeness);
        for (var i = 0; i < docs.Length; i++)
        {
            scores[docs[i]] += (float)(weight * Math.Max(0, closeness[i]));
        }
    }

    private static LatentArticles Make(IndexReader reader)
    {
        var docs = KeyOrder.Of(reader);
        var ranks = KeyOrder.Ranks(docs, reader.MaxDoc);
        var builder = new LatentSpaceBuilder(docs.Length);
        var live = MultiFields.GetLiveDocs(reader);
        var (documents, counts) = (new List<int>(), new List<int>());
        if (MultiFields.GetTerms(reader, IndexSchema.Body)?.GetEnumerator() is { } terms)
        {
            DocsEnum? postings = null;
            while (terms.MoveNext())
            {
                documents.Clear();
                counts.Clear();
                postings = terms.Docs(live, postings, DocsFlags.FREQS);
                for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
                {
                    documents.Add(ranks[doc]);
                    counts.Add(postings.Freq);
                }

                CollectionsMarshal.AsSpan(documents).Sort(CollectionsMarshal.AsSpan(counts));
                builder.Add(terms.Term.Utf8ToString(), CollectionsMarshal.AsSpan(documents), CollectionsMarshal.AsSpan(counts));
            }
        }

        return new LatentArticles(docs, builder.Build(), new ArticleTitles(reader));
    }
}
