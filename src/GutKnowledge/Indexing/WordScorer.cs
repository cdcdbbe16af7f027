using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>
/// Scores articles for words by one field. <see cref="Divergence"/>: divergence from randomness with the model IF, the after effect B and the normalisation H2 (Amati and van Rijsbergen, ACM TOIS 20(4), 2002), for running text;
/// <see cref="Bm25"/>: BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza, FnTIR 3(4), 2009), for titles. Lengths are exact, from doc values, and what was deleted counts nowhere.
/// </summary>
internal sealed class WordScorer(IndexReader reader, string field)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly string lengthField = IndexSchema.LengthOf(field);

    /// <summary>Whether any article was indexed by the field.</summary>
    public bool IsIndexed() => Lengths().Articles > 0;

    /// <summary>Adds the scores by divergence from randomness to <paramref name="scores"/>, one for each document.</summary>
    /// <param name="words">The words, with how much each counts.</param>
    /// <param name="scores">What the scores are added to.</param>
    /// <param name="counts">For each document, how many of the words stand in it, is added to it; null where nobody asks.</param>
    /// <returns>What an article without end that is nothing but these words would be given.</returns>
    public double Divergence(IEnumerable<KeyValuePair<string, double>> words, float[] scores, float[]? counts = null)
    {
        var (articles, average) = Lengths();
        using var normalised = new LengthTable(length => Math.Log2(1 + (average / length)));
        return Add(words, scores, (term, count) =>
        {
            var gain = count * Math.Log2(1 + ((articles + 1) / (term.Words + 0.5))) * (term.Words + 2) / (term.Articles + 1);
            return (gain, new Divergent(gain, normalised));
        }, counts);
    }

    /// <summary>The same by BM25.</summary>
    public double Bm25(IEnumerable<KeyValuePair<string, double>> words, float[] scores, double weight = 1)
    {
        var (articles, average) = Lengths();
        return Add(words, scores, (term, count) =>
        {
            var gain = weight * count * Math.Log(1 + ((articles - term.Articles + 0.5) / (term.Articles + 0.5))) * (K1 + 1);
            return (gain, new BestMatch(gain, average));
        });
    }

    /// <summary>For each document, which share of the words of the field is among <paramref name="words"/>.</summary>
    public void Coverage(IEnumerable<KeyValuePair<string, double>> words, float[] scores, double weight) => Add(words, scores, (_, _) => (0, new Share(weight)));

    private (double Articles, double Average) Lengths()
    {
        var (articles, total) = (0L, 0L);
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is { } terms)
            {
                var gone = DeletedArticles.Of(leaf.AtomicReader)?.In(FieldLengths.Of(leaf.AtomicReader, lengthField)) ?? default;
                articles += terms.DocCount - gone.Articles;
                total += terms.SumTotalTermFreq - gone.Words;
            }
        }

        return (articles, articles == 0 ? 1 : (double)total / articles);
    }

    private double Add<T>(IEnumerable<KeyValuePair<string, double>> words, float[] scores, Func<(int Articles, long Words), double, (double Gain, T Model)> model, float[]? counts = null)
        where T : struct, IModel
    {
        var attainable = 0.0;
        foreach (var (word, count) in words)
        {
            var term = new Term(field, word);
            var context = TermContext.Build(reader.Context, term);
            var occurrences = Occurrences(context, term.Bytes);
            if (occurrences.Articles == 0)
            {
                continue;
            }

            var (gain, scorer) = model(occurrences, count);
            attainable += gain;
            foreach (var leaf in reader.Leaves)
            {
                if (context.Get(leaf.Ord) is { } state)
                {
                    Add(leaf, term.Bytes, state, scores, scorer, counts);
                }
            }
        }

        return attainable;
    }

    // In how many articles a word stands, and how often.
    private (int Articles, long Words) Occurrences(TermContext context, BytesRef word)
    {
        var (articles, words) = (context.DocFreq, context.TotalTermFreq);
        foreach (var leaf in reader.Leaves)
        {
            if (DeletedArticles.Of(leaf.AtomicReader) is { } deleted && context.Get(leaf.Ord) is { } state)
            {
                var gone = deleted.In(Terms(leaf, word, state).Docs(null, null, DocsFlags.FREQS));
                articles -= gone.Articles;
                words -= gone.Words;
            }
        }

        return (articles, words);
    }

    private TermsEnum Terms(AtomicReaderContext leaf, BytesRef word, TermState state)
    {
        var terms = leaf.AtomicReader.GetTerms(field).GetEnumerator();
        terms.SeekExact(word, state);
        return terms;
    }

    // Generic, so that the model is compiled into the loop: common words stand in most articles.
    private void Add<T>(AtomicReaderContext leaf, BytesRef word, TermState state, float[] scores, T model, float[]? counts)
        where T : struct, IModel
    {
        var postings = Terms(leaf, word, state).Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.FREQS);
        var lengths = FieldLengths.Of(leaf.AtomicReader, lengthField);
        var ofLeaf = scores.AsSpan(leaf.DocBase);
        for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
        {
            ofLeaf[doc] += (float)model.Score(postings.Freq, lengths[doc]);
            if (counts is not null)
            {
                counts[leaf.DocBase + doc]++;
            }
        }
    }

    private interface IModel
    {
        double Score(int frequency, int length);
    }

    private readonly struct Divergent(double gain, LengthTable normalised) : IModel
    {
        public double Score(int frequency, int length)
        {
            var normal = frequency * normalised[length];
            return gain * (normal / (normal + 1));
        }
    }

    private readonly struct BestMatch(double gain, double average) : IModel
    {
        public double Score(int frequency, int length) => gain * frequency / (frequency + (K1 * (1 - B + (B * length / average))));
    }

    private readonly struct Share(double weight) : IModel
    {
        public double Score(int frequency, int length) => weight / length;
    }
}
