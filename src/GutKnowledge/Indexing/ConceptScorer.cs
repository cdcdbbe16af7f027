using GutKnowledge.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Reads the postings of the asked concepts and words of one segment and adds up what each article covers.</summary>
internal sealed class ConceptScorer
{
    private readonly AtomicReader reader;
    private readonly IBits? live;
    private readonly Dictionary<int, Tally> tallies = [];

    public ConceptScorer(AtomicReader reader)
    {
        this.reader = reader;
        live = reader.LiveDocs;
    }

    public IReadOnlyDictionary<int, Tally> Tallies => tallies;

    public void AddConcepts(IReadOnlyList<IReadOnlyList<WeightedConcept>> groups)
    {
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var weighted in groups[group])
            {
                var postings = Postings(IndexSchema.Concept, weighted.Concept.Value, DocsFlags.FREQS);
                for (var doc = postings?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings!.NextDoc())
                {
                    TallyOf(doc, groups.Count).Cover(group, weighted.Weight, Math.Min(1.0, (double)postings!.Freq / ConceptStrength.Full));
                }
            }
        }
    }

    public void AddWords(IReadOnlyList<string> words, int groups, bool mayFind)
    {
        foreach (var word in words)
        {
            var postings = Postings(IndexSchema.Body, word, DocsFlags.NONE);
            for (var doc = postings?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings!.NextDoc())
            {
                if (mayFind || tallies.ContainsKey(doc))
                {
                    TallyOf(doc, groups).Words++;
                }
            }
        }
    }

    private Tally TallyOf(int doc, int groups)
    {
        if (!tallies.TryGetValue(doc, out var tally))
        {
            tallies[doc] = tally = new Tally(groups);
        }

        return tally;
    }

    private DocsEnum? Postings(string field, string term, DocsFlags flags)
    {
        var terms = reader.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term)) ? terms.Docs(live, null, flags) : null;
    }

    /// <summary>What an article covers of a query.</summary>
    internal sealed class Tally(int groups)
    {
        private readonly double[] coverage = new double[groups];
        private readonly double[] strength = new double[groups];

        public int Words { get; set; }

        public double Coverage => groups == 0 ? 0 : coverage.Sum() / groups;

        public double Strength => groups == 0 ? 0 : strength.Sum() / groups;

        public IReadOnlyList<int> Covered => [.. Enumerable.Range(0, groups).Where(group => coverage[group] > 0)];

        public void Cover(int group, double weight, double howStrongly)
        {
            coverage[group] = Math.Max(coverage[group], weight);
            strength[group] = Math.Max(strength[group], weight * howStrongly);
        }
    }
}
