using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>An index as it was at one moment: what is read of it for one answer fits together, whatever is added, replaced or swapped meanwhile. For one thread.</summary>
/// <exception cref="ObjectDisposedException">The index is closed.</exception>
internal sealed class IndexSnapshot(SearcherManager searchers, IndexCaches caches) : IDisposable
{
    private readonly IndexSearcher searcher = searchers.Acquire();

    /// <summary>What the index says of itself; null when it has no commit yet.</summary>
    public IndexOrigin? Origin => IndexOrigin.Read(((DirectoryReader)searcher.IndexReader).IndexCommit.UserData);

    /// <summary>Runs a query. Order: score, then key. Where concepts are asked, an article covers one of them; where none are, half of the words stand in it.</summary>
    public SearchResult Search(KnowledgeQuery query, bool isLatent = false)
    {
        var shares = ScoreShares.For(query, isLatent);
        var (page, total) = Page(query, shares, isLatent, isWide: false);
        return new SearchResult([.. page.Select(found => new ArticleHit(Read(found.Doc), found.Coverage, found.Strength, found.Words, found.Covered, shares))], total);
    }

    /// <summary>All articles in which anything of the query stands, in the same order; nothing of them is read but their keys.</summary>
    public IReadOnlyList<RankedArticle> Rank(KnowledgeQuery query, bool isLatent = false)
    {
        var shares = ScoreShares.For(query, isLatent);
        return
        [
            .. Page(query, shares, isLatent, isWide: true).Page.Select(found => new RankedArticle(
                new ArticleId(DocValue.Key(searcher, found.Doc)), shares.Score(found.Coverage, found.Strength, found.Words))),
        ];
    }

    /// <summary>The articles that <see cref="Search"/> finds, in the same order, with what each of them speaks of.</summary>
    public IReadOnlyList<ArticleInPlay> InPlay(KnowledgeQuery query, bool isLatent)
    {
        var shares = ScoreShares.For(query, isLatent);
        return
        [
            .. Page(query, shares, isLatent, isWide: false).Page.Select(found => new ArticleInPlay(
                new ArticleId(DocValue.Key(searcher, found.Doc)),
                shares.Score(found.Coverage, found.Strength, found.Words),
                [.. caches.Facts.Of(searcher.IndexReader, found.Doc).Concepts.Select(concept => (concept.Ordinal, (double)Math.Min(concept.Strength, ConceptStrength.Full) / ConceptStrength.Full))])),
        ];
    }

    /// <summary>All articles that speak of one of the concepts as present, by key.</summary>
    public IReadOnlyList<IndexedArticle> About(IReadOnlyList<ConceptId> asked)
    {
        var found = new List<IndexedArticle>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            found.AddRange(caches.Concepts.Docs(leaf.AtomicReader, asked).Select(doc => caches.Articles.ReadOnce(leaf.AtomicReader, doc)));
        }

        return [.. found.OrderBy(article => article.Summary.Id)];
    }

    /// <summary>The article with a key, or null.</summary>
    public IndexedArticle? Find(ArticleId id) => RelatedSearch.Number(searcher.IndexReader, id) is { } doc ? Read(doc) : null;

    /// <summary>How many articles speak of a concept as present.</summary>
    public int CountAbout(ConceptId concept) => Search(new KnowledgeQuery([[new WeightedConcept(concept, 1)]], string.Empty, 0, 0)).Total;

    /// <summary>Counts what the articles that <see cref="Search"/> finds are like.</summary>
    public FacetCounts Facets(KnowledgeQuery query, int most, bool isLatent)
    {
        var reader = searcher.IndexReader;
        var counter = new FacetCounter(query, caches.Vocabulary, caches.Facts);
        var passing = PassingArticles.Of(query, caches.Vocabulary, caches.Facts);
        var counts = new float[reader.MaxDoc];
        var withWords = query.Concepts.Count == 0 && query.Words.Count > 0
            ? WordSearch.Matching(reader, Fits(reader, query, isLatent, counts), counts, query.Words.Distinct().Count(), passing).ToList() : [];
        foreach (var leaf in reader.Leaves)
        {
            var passes = passing?.In(leaf.AtomicReader) ?? (_ => true);
            counter.Add(leaf.AtomicReader, query.Concepts.Count > 0
                ? caches.Concepts.Docs(leaf.AtomicReader, query.Concepts.SelectMany(group => group).Select(weighted => weighted.Concept).Distinct()).Where(passes)
                : withWords.Where(doc => doc >= leaf.DocBase && doc < leaf.DocBase + leaf.AtomicReader.MaxDoc).Select(doc => doc - leaf.DocBase));
        }

        return counter.Counted(most);
    }

    /// <summary>The articles that speak of the same concepts as one of them; none when it is not there.</summary>
    public IReadOnlyList<RelatedArticle> Related(ArticleId id, int most) =>
    [
        .. new RelatedSearch(caches.Concepts, caches.Weights.Of(searcher.IndexReader), caches.Facts, caches.Vocabulary).Find(searcher, id, most)
            .Select(found => new RelatedArticle(Read(found.Doc).Summary, found.Score, found.Shared)),
    ];

    /// <summary>What somebody may be about to type.</summary>
    public IReadOnlyList<Suggestion> Suggest(string text, int most) =>
        caches.Suggester.Suggest(searcher.IndexReader, text, caches.Weights.Of(searcher.IndexReader), most);

    public void Dispose() => searchers.Release(searcher);

    private (IEnumerable<CoveredArticle> Page, int Total) Page(KnowledgeQuery query, ScoreShares shares, bool isLatent, bool isWide)
    {
        var most = (int)Math.Min((long)query.Skip + query.Take, searcher.IndexReader.MaxDoc);
        var counts = query.Concepts.Count == 0 && !isWide ? new float[searcher.IndexReader.MaxDoc] : null;
        var fits = shares.Concepts < 1 && query.Words.Count > 0 ? Fits(searcher.IndexReader, query, isLatent, counts) : null;
        var passing = PassingArticles.Of(query, caches.Vocabulary, caches.Facts);
        var (best, total) = query.Concepts.Count == 0 ? ([], 0) : caches.Concepts.Search(searcher, query.Concepts, shares, fits, passing, most);
        if (fits is not null && (isWide || query.Concepts.Count == 0))
        {
            var covered = best.Select(article => article.Doc).ToHashSet();
            var (others, count) = caches.Words.Best(searcher, fits, counts, query.Words.Distinct().Count(), covered, passing, most);
            (best, total) = ([.. WordSearch.Merge(searcher, best, others, shares).Take(most)], total + count);
        }

        return (best.Skip(query.Skip).Take(query.Take), total);
    }

    private float[] Fits(IndexReader reader, KnowledgeQuery query, bool isLatent, float[]? counts) =>
        FreeTextRanker.Scores(reader, query.Words, NamedWords.Of(query, caches.Vocabulary), WordWeights.Of(query.Kind, isLatent), counts);

    private IndexedArticle Read(int doc)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        return caches.Articles.Read(leaf.AtomicReader, doc - leaf.DocBase);
    }
}
