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

    private readonly Analyzer analyzer = IndexSchema.CreateAnalyzer();
    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly ArticleDocument documents;
    private readonly ConceptSearch concepts;
    private readonly EvidenceCodec evidence;
    private readonly ArticleRecordCodec records;
    private readonly object refreshing = new();
    private long written;
    private long refreshed;

    public LuceneKnowledgeIndex(LuceneDirectory directory, Vocabulary vocabulary, OpenMode mode)
    {
        this.directory = directory;
        documents = new ArticleDocument(vocabulary);
        concepts = new ConceptSearch(vocabulary);
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
        var hits = page.Select(found => new ArticleHit(
            Read(lease.Searcher, found.Doc), found.Coverage, found.Strength, words.Count == 0 ? 0 : (double)found.Words / words.Count, found.Covered));
        return new SearchResult([.. hits], total);
    }

    /// <summary>The same articles in the same order; nothing of them is read but their keys.</summary>
    public IReadOnlyList<RankedArticle> Rank(KnowledgeQuery query)
    {
        using var lease = Acquire();
        var words = Analyze(query.FreeText);
        return
        [
            .. Page(lease.Searcher, query, words).Page.Select(found => new RankedArticle(
                new ArticleId(DocValue.Read(lease.Searcher, found.Doc, IndexSchema.Id).Utf8ToString()),
                ScoreShares.Total(ScoreShares.Of(found.Coverage, found.Strength, words.Count == 0 ? 0 : (double)found.Words / words.Count)))),
        ];
    }

    /// <summary>All articles that speak of one of the concepts as present, by key.</summary>
    public IReadOnlyList<IndexedArticle> About(IReadOnlyList<ConceptId> asked)
    {
        using var lease = Acquire();
        var articles = new List<IndexedArticle>();
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
        {
            articles.AddRange(concepts.Docs(leaf.AtomicReader, asked).Select(doc => Read(lease.Searcher, leaf.DocBase + doc)));
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

    private (IEnumerable<CoveredArticle> Page, int Total) Page(IndexSearcher searcher, KnowledgeQuery query, List<string> words)
    {
        var most = (int)Math.Min((long)query.Skip + query.Take, searcher.IndexReader.MaxDoc);
        var (best, total) = query.Concepts.Count == 0
            ? OfWords(searcher, words, most)
            : concepts.Search(searcher, query.Concepts, words, () => WordsQuery(words), most);
        return (best.Skip(query.Skip).Take(query.Take), total);
    }

    // A question without a known concept: all of its words are searched.
    private static (List<CoveredArticle> Best, int Total) OfWords(IndexSearcher searcher, List<string> words, int most)
    {
        var bm25 = Bm25(searcher, words);
        var found = new List<(int Doc, int Words, double Score, float Bm25)>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            foreach (var (doc, count) in WordCounts.All(leaf.AtomicReader, words).Where(pair => pair.Value >= FewestWords * words.Count))
            {
                found.Add((leaf.DocBase + doc, count, ScoreShares.Total(ScoreShares.Of(0, 0, (double)count / words.Count)), WordTies.Round(bm25.GetValueOrDefault(leaf.DocBase + doc))));
            }
        }

        // The page is cut after the keys decided ties, so that it does not depend on the order of adding.
        var ordered = found.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Bm25).ToList();
        var cut = ordered.Count > most ? ordered[most] : default;
        var best = ordered.TakeWhile((hit, i) => i < most || (cut.Words > 0 && hit.Score == cut.Score && hit.Bm25 == cut.Bm25))
            .Select(hit => (Hit: hit, Id: DocValue.Read(searcher, hit.Doc, IndexSchema.Id).Utf8ToString()))
            .OrderByDescending(x => x.Hit.Score).ThenByDescending(x => x.Hit.Bm25).ThenBy(x => x.Id, StringComparer.Ordinal)
            .Take(most);
        return ([.. best.Select(x => new CoveredArticle(x.Hit.Doc, 0, 0, x.Hit.Words, []))], found.Count);
    }

    private static Dictionary<int, float> Bm25(IndexSearcher searcher, List<string> words)
    {
        var scores = new Dictionary<int, float>();
        if (words.Count > 0)
        {
            searcher.Search(WordsQuery(words), new ScoreCollector(scores));
        }

        return scores;
    }

    private static BooleanQuery WordsQuery(List<string> words)
    {
        var query = new BooleanQuery();
        foreach (var word in words)
        {
            query.Add(new TermQuery(new Term(IndexSchema.Body, word)), Occur.SHOULD);
            query.Add(new TermQuery(new Term(IndexSchema.Title, word)) { Boost = 0.4f }, Occur.SHOULD);
            query.Add(new TermQuery(new Term(IndexSchema.Headings, word)) { Boost = 0.2f }, Occur.SHOULD);
        }

        return query;
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

    private IndexedArticle Read(IndexSearcher searcher, int doc)
    {
        var (record, sentences, text) = ArticleValue.Unpack(DocValue.Read(searcher, doc, IndexSchema.Article));
        var (summary, references) = records.Decode(record);
        return new IndexedArticle(summary, Encoding.UTF8.GetString(text.Bytes, text.Offset, text.Length), references, evidence.Decode(sentences));
    }

    private sealed class Lease(SearcherManager searchers) : IDisposable
    {
        public IndexSearcher Searcher { get; } = searchers.Acquire();

        public void Dispose() => searchers.Release(Searcher);
    }
}
