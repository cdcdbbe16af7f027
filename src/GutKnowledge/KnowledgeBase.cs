using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Search;

namespace GutKnowledge;

/// <summary>
/// Health articles that can be asked about a symptom. The way in: an article is annotated, kept in the store, indexed. The way out: a question is understood,
/// searched, and answered with articles and their sentences. It never diagnoses.
/// </summary>
/// <remarks>Safe for any number of threads: one adds at a time, others read meanwhile. After <see cref="Add"/> returns, the next <see cref="Ask"/> sees the article.</remarks>
public sealed class KnowledgeBase : IDisposable
{
    // A commit of the index is dear, and without one everything since the last is annotated again after a crash.
    private const int BatchesBetweenCommits = 20;

    private readonly object adding = new();
    private readonly KnowledgeBaseOptions options;
    private readonly Annotator annotator;
    private readonly QuestionParser questions;
    private readonly IndexFolder folder;
    private readonly ArticleStore store;
    private readonly LuceneKnowledgeIndex index;
    private readonly AnswerComposer composer;
    private long indexedGeneration;
    private int batchesSinceCommit;
    private bool isDisposed;

    private KnowledgeBase(KnowledgeBaseOptions options, Annotator annotator, IndexFolder folder)
    {
        this.options = options;
        this.annotator = annotator;
        this.folder = folder;
        store = folder.Store;
        index = folder.Index;
        questions = new QuestionParser(annotator);
        indexedGeneration = store.Generation;
        composer = new AnswerComposer(options.Vocabulary, options.Publications, id => index.Search(new KnowledgeQuery([[new WeightedConcept(id, 1)]], string.Empty, 0, 0)).Total);
        Articles = new ArticleCollection(store);
    }

    /// <summary>The articles, by key.</summary>
    public ArticleCollection Articles { get; }

    /// <summary>The works that the articles cite, most cited first.</summary>
    public IReadOnlyList<ReferenceUse> References => ReferenceUse.Collect(Articles, options.Publications);

    /// <summary>A knowledge base with the bundled sample articles, in memory.</summary>
    public static KnowledgeBase OpenSample(KnowledgeBaseOptions? options = null)
    {
        var sample = InMemory(options);
        sample.AddRange(SampleArticles.Read());
        return sample;
    }

    /// <summary>An empty knowledge base that is gone when it is disposed.</summary>
    public static KnowledgeBase InMemory(KnowledgeBaseOptions? options = null)
    {
        options ??= new KnowledgeBaseOptions();
        var opened = IndexFolder.InMemory(options.IndexSettings);
        return new KnowledgeBase(options, new Annotator(options.Vocabulary), opened);
    }

    /// <summary>Whether a folder holds a knowledge base. Nothing is opened or made.</summary>
    public static bool Exists(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return IndexFolder.Exists(directory);
    }

    /// <summary>The knowledge base in a folder, which is made when it is missing. An index that is missing, damaged, or made with another version or vocabulary is rebuilt from the stored articles.</summary>
    /// <exception cref="InvalidDataException">The article store in the folder is damaged or of a later version.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another process had it open for longer than <see cref="KnowledgeBaseOptions.LockTimeout"/>.</exception>
    public static KnowledgeBase Open(string directory, KnowledgeBaseOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        options ??= new KnowledgeBaseOptions();
        var annotator = new Annotator(options.Vocabulary);
        var opened = IndexFolder.Open(directory, annotator, options.IndexSettings, options.LoggerFactory, options.LockTimeout, options.ImportThreads);
        return new KnowledgeBase(options, annotator, opened);
    }

    /// <summary>Adds an article, or replaces the one with the same key. When this returns the article is on disk and the next question sees it.</summary>
    public ImportStatus Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return AddRange([article])[0].Status;
    }

    /// <summary>Adds articles in batches; each batch is on disk before the next one begins, and the next question sees it.</summary>
    /// <param name="articles">The articles; they are asked for as they are needed.</param>
    /// <param name="progress">Told after each batch; its total is known when the number of <paramref name="articles"/> is.</param>
    /// <param name="cancellationToken">Looked at before each batch.</param>
    /// <returns>What became of each article, in the given order.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled between two batches; the batches before are kept.</exception>
    public IReadOnlyList<ImportResult> AddRange(IEnumerable<Article> articles, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var results = new List<ImportResult>();
        var done = new ImportProgress(articles.TryGetNonEnumeratedCount(out var total) ? total : null);
        lock (adding)
        {
            foreach (var batch in ArticleBatches.Of(articles))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var put = store.Put(batch, options.KeepOriginals);
                foreach (var annotated in annotator.AnnotateAll([.. batch.Where((_, i) => put[i] != PutResult.Unchanged)], options.ImportThreads))
                {
                    index.Put(annotated);
                }

                results.AddRange(batch.Select((article, i) => ImportResult.Of(article, put[i])));
                done = results.Skip(done.Done).Aggregate(done, (before, result) => before.After(result.Status));
                Indexed();
                progress?.Report(done);
            }
        }

        return results;
    }

    /// <summary>Begins an import of a source, so that later imports of it know what it gave and what is gone from it.</summary>
    /// <param name="source">What the source is called, the same each time: a full path, an address.</param>
    public SourceImport BeginImport(string source) => new(this, isDisposed ? throw new ObjectDisposedException(nameof(KnowledgeBase)) : store.Sources, source);

    /// <summary>Removes an article.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(ArticleId id)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        lock (adding)
        {
            var wasThere = store.Remove(id);
            index.Remove(id);
            Indexed();
            return wasThere;
        }
    }

    /// <summary>Answers a question in everyday words.</summary>
    /// <param name="question">Any text: "always bloated after bread, no fever".</param>
    /// <param name="skip">How many articles to leave out at the top, for paging. Default 0.</param>
    /// <param name="take">How many articles to return at the most. Default 10.</param>
    /// <param name="filter">What the articles must be like, and the sentences that are shown. Default: null, all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="skip"/> or <paramref name="take"/> is negative.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="filter"/> is none, or two exclude each other.</exception>
    public Answer Ask(string question, int skip = 0, int take = 10, ArticleFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var understood = questions.Parse(question);
        var query = KnowledgeQuery.For(understood, options.Vocabulary, skip, take, filter);
        return composer.Compose(understood, query, index.Search(query, options.LatentSpace));
    }

    /// <summary>The articles that <see cref="Ask"/> answers with, in the same order, without their sentences; for who wants many articles and no evidence.</summary>
    /// <param name="question">Any text.</param>
    /// <param name="take">How many articles to return at the most. Default 10.</param>
    /// <param name="filter">What the articles must be like. Default: null, all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="filter"/> is none, or two exclude each other.</exception>
    public IReadOnlyList<RankedArticle> Rank(string question, int take = 10, ArticleFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return index.Rank(KnowledgeQuery.For(questions.Parse(question), options.Vocabulary, take: take, filter: filter), options.LatentSpace);
    }

    /// <summary>What the articles that <see cref="Ask"/> finds are like, to narrow a question down with a filter.</summary>
    /// <param name="question">Any text.</param>
    /// <param name="filter">What the articles must be like. Default: null, all.</param>
    /// <param name="take">How many concepts, publishers and tags to return at the most. Default 10.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <exception cref="ArgumentException">A value of <paramref name="filter"/> is none, or two exclude each other.</exception>
    public FacetCounts Facets(string question, ArticleFilter? filter = null, int take = 10)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return index.Facets(KnowledgeQuery.For(questions.Parse(question), options.Vocabulary, filter: filter), take, options.LatentSpace);
    }

    /// <summary>Completes what somebody is typing: concepts by any of their wordings, and articles by their titles. With four letters or more, one may be wrong; with eight, two.</summary>
    /// <param name="text">What was typed so far: "bloa", "tummy", "coeliac dis". An empty text has no completion.</param>
    /// <param name="take">How many suggestions to return at the most. Default 10.</param>
    /// <returns>First what begins so, then what has another word that does, then what nearly does; within these, concepts by how many articles speak of them, titles, concepts without an article.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    public IReadOnlyList<Suggestion> Suggest(string text, int take = 10)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return index.Suggest(text, take);
    }

    /// <summary>The articles that have most in common with one of them, by the concepts that both speak of; never the article itself.</summary>
    /// <param name="id">The key of the article.</param>
    /// <param name="take">How many articles to return at the most. Default 10.</param>
    /// <returns>The nearest first, then by key. Empty when nothing is shared, and when the article is not there; <see cref="ArticleCollection.Find"/> tells these apart.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    public IReadOnlyList<RelatedArticle> Related(ArticleId id, int take = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return index.Related(id, take);
    }

    /// <summary>What the articles say of a concept.</summary>
    /// <param name="name">Its key, or any of its names: "bloating", "tummy ache", "symptom:bloating".</param>
    /// <returns>Null when the vocabulary does not know the name. An ambiguous name gives the first of its concepts; <see cref="Vocabulary.Lookup"/> shows all.</returns>
    public ConceptProfile? Concept(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var concept = options.Vocabulary.Find(new ConceptId(name)) ?? (options.Vocabulary.Lookup(name) is [var first, ..] ? first : null);
        return concept is null ? null : new ConceptProfiler(options.Vocabulary, options.Publications).Profile(concept, index.About([concept.Id]));
    }

    /// <summary>Writes the index to disk and closes everything.</summary>
    public void Dispose()
    {
        lock (adding)
        {
            if (isDisposed)
            {
                return;
            }

            isDisposed = true;
            folder.Commit(indexedGeneration);
            folder.Dispose();
        }
    }

    // Only what really went into the index may be called indexed; anything else is caught up when the folder is opened again.
    private void Indexed()
    {
        indexedGeneration = store.Generation;
        if (++batchesSinceCommit >= BatchesBetweenCommits)
        {
            folder.Commit(indexedGeneration);
            batchesSinceCommit = 0;
        }
    }
}
