using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>Finds the articles that speak of the same concepts as one of them. Order: score, then key.</summary>
internal sealed class RelatedSearch(ConceptSearch concepts, ConceptWeights weights, ArticleFactsReader facts, Vocabulary vocabulary)
{
    private const int Places = 4;

    /// <param name="searcher">The searcher.</param>
    /// <param name="id">The article; one that is not there is related to none.</param>
    /// <param name="most">How many articles are wanted.</param>
    public IReadOnlyList<(int Doc, double Score, IReadOnlyList<SharedConcept> Shared)> Find(IndexSearcher searcher, ArticleId id, int most)
    {
        var reader = searcher.IndexReader;
        if (most == 0 || Number(reader, id) is not { } article)
        {
            return [];
        }

        var own = Concepts(reader, article);
        var shared = Shared(reader, own);
        shared[article] = 0;
        var found = new List<(int Doc, double Score)>();
        for (var doc = 0; doc < shared.Length; doc++)
        {
            if (shared[doc] > 0)
            {
                found.Add((doc, Math.Round(shared[doc] / Union(article, doc, shared[doc]), Places, MidpointRounding.AwayFromZero)));
            }
        }

        // The page is cut after the keys decided ties, so that it does not depend on the order of adding.
        found.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Doc.CompareTo(b.Doc));
        var cut = found.Count > most ? found[most - 1].Score : double.NegativeInfinity;
        return
        [
            .. found.TakeWhile(hit => hit.Score >= cut).OrderByDescending(hit => hit.Score).ThenBy(hit => DocValue.Key(searcher, hit.Doc), StringComparer.Ordinal).Take(most)
                .Select(hit => (hit.Doc, hit.Score, Explain(own, Concepts(reader, hit.Doc), Union(article, hit.Doc, shared[hit.Doc])))),
        ];
    }

    private double Union(int article, int other, double shared) => weights.OfArticle(article) + weights.OfArticle(other) - shared;

    private double[] Shared(IndexReader reader, IReadOnlyList<(int Ordinal, int Strength)> own)
    {
        var shared = new double[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            foreach (var (ordinal, strength) in own)
            {
                var (docs, strengths) = concepts.Postings(leaf.AtomicReader, ordinal);
                for (var i = 0; i < docs.Length; i++)
                {
                    if (live is null || live.Get(docs[i]))
                    {
                        shared[leaf.DocBase + docs[i]] += weights.Of(ordinal, Math.Min(strength, strengths[i]));
                    }
                }
            }
        }

        return shared;
    }

    private List<SharedConcept> Explain(IReadOnlyList<(int Ordinal, int Strength)> own, IReadOnlyList<(int Ordinal, int Strength)> others, double union)
    {
        var strengths = others.ToDictionary(other => other.Ordinal, other => other.Strength);
        return
        [
            .. own.Where(mine => strengths.ContainsKey(mine.Ordinal))
                .Select(mine => new SharedConcept(
                    new NamedConcept(vocabulary.Concepts[mine.Ordinal].Id, vocabulary.Concepts[mine.Ordinal].Name),
                    Math.Round(weights.Of(mine.Ordinal, Math.Min(mine.Strength, strengths[mine.Ordinal])) / union, Places, MidpointRounding.AwayFromZero),
                    weights.Articles(mine.Ordinal)))
                .OrderByDescending(concept => concept.Share).ThenBy(concept => concept.Concept.Id),
        ];
    }

    private IReadOnlyList<(int Ordinal, int Strength)> Concepts(IndexReader reader, int doc) => facts.Of(reader, doc).Concepts;

    internal static int? Number(IndexReader reader, ArticleId id)
    {
        var term = new Term(IndexSchema.Id, id.Value);
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(term) is { } docs && docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
            {
                return leaf.DocBase + doc;
            }
        }

        return null;
    }
}
