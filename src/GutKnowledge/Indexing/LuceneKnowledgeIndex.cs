using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GutKnowledge.Indexing;

/// <summary>
/// The index of a knowledge base in Lucene: one document for each article. Searches see every article that was added before they began.
/// Adding is for one thread at a time, searching for any number.
/// </summary>
internal sealed class LuceneKnowledgeIndex : IDisposable
{
    // A question without a known concept finds an article only when at least half of its words stand in it.
    private const double FewestWords = 0.5;

    // Words past this many add cost and nothing else.
    private const int MostWords = 64;

    private readonly Vocabulary vocabulary;
    private readonly Analyzer analyzer = IndexSchema.CreateAnalyzer();
    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly ArticleDocument documents;
    private readonly EvidenceCodec evidence;
    private readonly ArticleRecordCodec records;
    private readonly object refreshing = new();
    private long written;
    private long refreshed;

    public LuceneKnowledgeIndex(LuceneDirectory directory, Vocabulary vocabulary, OpenMode mode)
    {
        this.directory = directory;
        this.vocabulary = vocabulary;
        documents = new ArticleDocument(vocabulary);
        evidence = new EvidenceCodec(vocabulary);
        records = new ArticleRecordCodec(vocabulary);
        writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, analyzer) { OpenMode = mode, Similarity = new BM25Similarity() });
        searchers = new SearcherManager(writer, applyAllDeletes: true, null);
    }

    public void Put(AnnotatedArticle annotated)
    {
        writer.UpdateDocument(new Term(IndexSchema.Id, annotated.Article.Id.Value), documents.Of(annotated));
        Interlocked.Increment(ref written);
    }

    public void Remove(ArticleId id)
    {
        writer.DeleteDocuments(new Term(IndexSchema.Id, id.Value));
        Interlocked.Increment(ref written);
    }

    /// <summary>Makes what was put durable, together with a note of what it was made from.</summary>
    public void Commit(IDictionary<string, string> origin)
    {
        writer.SetCommitData(origin);
        writer.Commit();
    }

    /// <summary>Runs a query. Order: score, then BM25 of the free words, then key.</summary>
    public SearchResult Search(KnowledgeQuery query)
    {
        using var lease = Acquire();
        var words = Analyze(query.FreeText);
        var (page, total) = Page(lease.Searcher, query, words);
        var hits = page.Select(x => new ArticleHit(
            Read(lease.Searcher, x.Hit.Doc, ReadRecord(lease.Searcher, x.Hit.Doc)),
            x.Hit.Tally.Coverage,
            x.Hit.Tally.Strength,
            words.Count == 0 ? 0 : (double)x.Hit.Tally.Words / words.Count,
            x.Hit.Tally.Covered));
        return new SearchResult([.. hits], total);
    }

    /// <summary>The same articles in the same order; nothing of them is read but their keys.</summary>
    public IReadOnlyList<RankedArticle> Rank(KnowledgeQuery query)
    {
        using var lease = Acquire();
        return [.. Page(lease.Searcher, query, Analyze(query.FreeText)).Hits.Select(x => new RankedArticle(x.Id, x.Hit.Score))];
    }

    /// <summary>All articles that speak of one of the concepts as present, by key.</summary>
    public IReadOnlyList<IndexedArticle> About(IReadOnlyList<ConceptId> concepts)
    {
        using var lease = Acquire();
        var articles = new List<IndexedArticle>();
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
        {
            var scorer = new ConceptScorer(leaf.AtomicReader);
            scorer.AddConcepts([[.. concepts.Select(id => new WeightedConcept(id, 1))]]);
            articles.AddRange(scorer.Tallies.Keys.Select(doc => Read(lease.Searcher, leaf.DocBase + doc, ReadRecord(lease.Searcher, leaf.DocBase + doc))));
        }

        return [.. articles.OrderBy(article => article.Summary.Id)];
    }

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }

    private static (IEnumerable<(Found Hit, ArticleId Id)> Hits, int Total) Page(IndexSearcher searcher, KnowledgeQuery query, List<string> words)
    {
        var bm25 = Bm25(searcher, words);
        var found = new List<Found>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var scorer = new ConceptScorer(leaf.AtomicReader);
            scorer.AddConcepts(query.Concepts);
            scorer.AddWords(words, query.Concepts.Count, mayFind: query.Concepts.Count == 0);
            foreach (var (doc, tally) in scorer.Tallies)
            {
                if (query.Concepts.Count > 0 || tally.Words >= FewestWords * words.Count)
                {
                    found.Add(new Found(leaf.DocBase + doc, tally, Order(tally, words.Count), bm25.GetValueOrDefault(leaf.DocBase + doc)));
                }
            }
        }

        // The page is cut after the keys decided ties, so that it does not depend on the order of adding.
        var page = found.OrderByDescending(hit => hit.Score).ThenByDescending(hit => MathF.Round(hit.Bm25, 3)).Take(query.Skip + query.Take + 1).ToList();
        var cut = page.Count > query.Skip + query.Take ? page[^1] : default;
        var tied = found.Where(hit => cut.Tally is not null && hit.Score == cut.Score && MathF.Round(hit.Bm25, 3) == MathF.Round(cut.Bm25, 3));
        var hits = page.Concat(tied).DistinctBy(hit => hit.Doc)
            .Select(hit => (Hit: hit, Id: ReadId(searcher, hit.Doc)))
            .OrderByDescending(x => x.Hit.Score).ThenByDescending(x => MathF.Round(x.Hit.Bm25, 3)).ThenBy(x => x.Id)
            .Skip(query.Skip).Take(query.Take);
        return (hits, found.Count);
    }

    private static double Order(ConceptScorer.Tally tally, int words) =>
        ScoreShares.Total(ScoreShares.Of(tally.Coverage, tally.Strength, words == 0 ? 0 : (double)tally.Words / words));

    private static Dictionary<int, float> Bm25(IndexSearcher searcher, List<string> words)
    {
        var scores = new Dictionary<int, float>();
        if (words.Count == 0)
        {
            return scores;
        }

        var query = new BooleanQuery();
        foreach (var word in words)
        {
            query.Add(new TermQuery(new Term(IndexSchema.Body, word)), Occur.SHOULD);
            query.Add(new TermQuery(new Term(IndexSchema.Title, word)) { Boost = 0.4f }, Occur.SHOULD);
            query.Add(new TermQuery(new Term(IndexSchema.Headings, word)) { Boost = 0.2f }, Occur.SHOULD);
        }

        searcher.Search(query, new ScoreCollector(scores));
        return scores;
    }

    private Lease Acquire()
    {
        // A reader that comes while another one refreshes waits for it, or it would miss what was added before it came.
        if (Volatile.Read(ref refreshed) < Volatile.Read(ref written))
        {
            lock (refreshing)
            {
                var seen = Volatile.Read(ref written);
                if (refreshed < seen)
                {
                    searchers.MaybeRefreshBlocking();
                    Volatile.Write(ref refreshed, seen);
                }
            }
        }

        return new Lease(searchers);
    }

    private List<string> Analyze(string text)
    {
        var words = new List<string>();
        if (text.Length == 0)
        {
            return words;
        }

        using var stream = analyzer.GetTokenStream(IndexSchema.Body, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (words.Count < MostWords && stream.IncrementToken())
        {
            if (!words.Contains(term.ToString()))
            {
                words.Add(term.ToString());
            }
        }

        stream.End();
        return words;
    }

    private static ArticleId ReadId(IndexSearcher searcher, int doc) => new(Value(searcher, doc, IndexSchema.Id).Utf8ToString());

    private (ArticleSummary Summary, IReadOnlyList<Citations.Reference> References) ReadRecord(IndexSearcher searcher, int doc) =>
        records.Decode(Value(searcher, doc, IndexSchema.Record));

    private IndexedArticle Read(IndexSearcher searcher, int doc, (ArticleSummary Summary, IReadOnlyList<Citations.Reference> References) record)
    {
        var text = Value(searcher, doc, IndexSchema.Text);
        return new IndexedArticle(
            record.Summary,
            Encoding.UTF8.GetString(text.Bytes, text.Offset, text.Length),
            record.References,
            evidence.Decode(Value(searcher, doc, IndexSchema.Evidence)));
    }

    private static BytesRef Value(IndexSearcher searcher, int doc, string field)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        var value = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(field).Get(doc - leaf.DocBase, value);
        return value;
    }

    private readonly record struct Found(int Doc, ConceptScorer.Tally Tally, double Score, float Bm25);

    private sealed class Lease(SearcherManager searchers) : IDisposable
    {
        public IndexSearcher Searcher { get; } = searchers.Acquire();

        public void Dispose() => searchers.Release(Searcher);
    }
}
