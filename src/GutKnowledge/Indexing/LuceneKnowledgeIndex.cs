using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GutKnowledge.Indexing;

/// <summary>
/// The index of a knowledge base in Lucene: one document for each article. Searches see every article that was added before they began.
/// Adding is for one thread at a time, searching for any number.
/// </summary>
internal sealed class LuceneKnowledgeIndex : IDisposable
{
    // Some thousand articles make one segment; Lucene's own 16 make three of them, which are merged again.
    private const double BufferMegabytes = 64;

    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly ArticleDocument documents;
    private readonly ConceptSearch concepts;
    private readonly WordSearch words;
    private readonly ArticleReader articles;
    private readonly Vocabulary vocabulary;
    private readonly ArticleFactsReader facts;
    private readonly ConceptWeights.Cache weights;
    private readonly Suggester suggester;
    private readonly object refreshing = new();
    private long written;
    private long refreshed;

    public LuceneKnowledgeIndex(LuceneDirectory directory, OpenMode mode, IndexSettings settings)
    {
        this.directory = directory;
        vocabulary = settings.Vocabulary;
        facts = new ArticleFactsReader(vocabulary, settings.Catalog);
        documents = new ArticleDocument(vocabulary, settings.HasWordPieces);
        var postings = new ConceptPostings.Cache(vocabulary);
        concepts = new ConceptSearch(vocabulary, postings);
        words = new WordSearch(postings);
        articles = new ArticleReader(vocabulary, settings.ArticlesKept);
        weights = new ConceptWeights.Cache(concepts, vocabulary);
        suggester = new Suggester(vocabulary, new TitleStarts.Cache(concepts));
        writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, null) { OpenMode = mode, RAMBufferSizeMB = BufferMegabytes });
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

    /// <summary>Runs a query. Order: score, then key. Where concepts are asked, an article covers one of them; where none are, half of the words stand in it.</summary>
    public SearchResult Search(KnowledgeQuery query, bool isLatent = false)
    {
        using var lease = Acquire();
        var shares = ScoreShares.For(query, isLatent);
        var (page, total) = Page(lease.Searcher, query, shares, isLatent, isWide: false);
        return new SearchResult([.. page.Select(found => new ArticleHit(Read(lease.Searcher, found.Doc), found.Coverage, found.Strength, found.Words, found.Covered, shares))], total);
    }

    /// <summary>All articles in which anything of the query stands, in the same order; nothing of them is read but their keys.</summary>
    public IReadOnlyList<RankedArticle> Rank(KnowledgeQuery query, bool isLatent = false)
    {
        using var lease = Acquire();
        var shares = ScoreShares.For(query, isLatent);
        return
        [
            .. Page(lease.Searcher, query, shares, isLatent, isWide: true).Page.Select(found => new RankedArticle(
                new ArticleId(DocValue.Key(lease.Searcher, found.Doc)), shares.Score(found.Coverage, found.Strength, found.Words))),
        ];
    }

    /// <summary>All articles that speak of one of the concepts as present, by key.</summary>
    public IReadOnlyList<IndexedArticle> About(IReadOnlyList<ConceptId> asked)
    {
        using var lease = Acquire();
        var found = new List<IndexedArticle>();
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
        {
            found.AddRange(concepts.Docs(leaf.AtomicReader, asked).Select(doc => articles.ReadOnce(leaf.AtomicReader, doc)));
        }

        return [.. found.OrderBy(article => article.Summary.Id)];
    }

    /// <summary>Counts what the articles that <see cref="Search"/> finds are like.</summary>
    public FacetCounts Facets(KnowledgeQuery query, int most, bool isLatent)
    {
        using var lease = Acquire();
        var reader = lease.Searcher.IndexReader;
        var counter = new FacetCounter(query, vocabulary, facts);
        var passing = PassingArticles.Of(query, vocabulary, facts);
        var counts = new float[reader.MaxDoc];
        var withWords = query.Concepts.Count == 0 && query.Words.Count > 0
            ? WordSearch.Matching(reader, Fits(reader, query, isLatent, counts), counts, query.Words.Distinct().Count(), passing).ToList() : [];
        foreach (var leaf in reader.Leaves)
        {
            var passes = passing?.In(leaf.AtomicReader) ?? (_ => true);
            counter.Add(leaf.AtomicReader, query.Concepts.Count > 0
                ? concepts.Docs(leaf.AtomicReader, query.Concepts.SelectMany(group => group).Select(weighted => weighted.Concept).Distinct()).Where(passes)
                : withWords.Where(doc => doc >= leaf.DocBase && doc < leaf.DocBase + leaf.AtomicReader.MaxDoc).Select(doc => doc - leaf.DocBase));
        }

        return counter.Counted(most);
    }

    /// <summary>The articles that speak of the same concepts as one of them; none when it is not there.</summary>
    public IReadOnlyList<RelatedArticle> Related(ArticleId id, int most)
    {
        using var lease = Acquire();
        var searcher = lease.Searcher;
        return
        [
            .. new RelatedSearch(concepts, weights.Of(searcher.IndexReader), facts, vocabulary).Find(searcher, id, most)
                .Select(found => new RelatedArticle(Read(searcher, found.Doc).Summary, found.Score, found.Shared)),
        ];
    }

    /// <summary>What somebody may be about to type.</summary>
    public IReadOnlyList<Suggestion> Suggest(string text, int most)
    {
        using var lease = Acquire();
        return suggester.Suggest(lease.Searcher.IndexReader, text, weights.Of(lease.Searcher.IndexReader), most);
    }

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        directory.Dispose();
    }

    private (IEnumerable<CoveredArticle> Page, int Total) Page(IndexSearcher searcher, KnowledgeQuery query, ScoreShares shares, bool isLatent, bool isWide)
    {
        var most = (int)Math.Min((long)query.Skip + query.Take, searcher.IndexReader.MaxDoc);
        var counts = query.Concepts.Count == 0 && !isWide ? new float[searcher.IndexReader.MaxDoc] : null;
        var fits = shares.Concepts < 1 && query.Words.Count > 0 ? Fits(searcher.IndexReader, query, isLatent, counts) : null;
        var passing = PassingArticles.Of(query, vocabulary, facts);
        var (best, total) = query.Concepts.Count == 0 ? ([], 0) : concepts.Search(searcher, query.Concepts, shares, fits, passing, most);
        if (fits is not null && (isWide || query.Concepts.Count == 0))
        {
            var covered = best.Select(article => article.Doc).ToHashSet();
            var (others, count) = words.Best(searcher, fits, counts, query.Words.Distinct().Count(), covered, passing, most);
            (best, total) = ([.. WordSearch.Merge(searcher, best, others, shares).Take(most)], total + count);
        }

        return (best.Skip(query.Skip).Take(query.Take), total);
    }

    private float[] Fits(IndexReader reader, KnowledgeQuery query, bool isLatent, float[]? counts) =>
        FreeTextRanker.Scores(reader, query.Words, NamedWords.Of(query, vocabulary), WordWeights.Of(query.Kind, isLatent), counts);

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

    private IndexedArticle Read(IndexSearcher searcher, int doc)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        return articles.Read(leaf.AtomicReader, doc - leaf.DocBase);
    }

    private sealed class Lease(SearcherManager searchers) : IDisposable
    {
        public IndexSearcher Searcher { get; } = searchers.Acquire();

        public void Dispose() => searchers.Release(Searcher);
    }
}
