using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Search;
using GutKnowledge.Telemetry;
using Microsoft.Extensions.Logging;

namespace GutKnowledge;

/// <summary>
/// Health articles that can be asked about a symptom. The way in: an article is annotated, kept in the store, indexed. The way out: a question is understood,
/// searched, and answered with articles and their sentences. It never diagnoses.
/// </summary>
/// <remarks>Safe for any number of threads: one adds at a time, others read meanwhile. After <see cref="Add"/> returns, the next <see cref="Ask"/> sees the article.</remarks>
public sealed partial class KnowledgeBase : IDisposable
{
    private readonly KnowledgeBaseOptions options;
    private readonly QuestionParser questions;
    private readonly IndexFolder folder;
    private readonly AnswerComposer composer;
    private readonly ILogger logger;
    private readonly OpenArticles counted;

    /// <summary>The articles, by key.</summary>
    public ArticleCollection Articles { get; }

    /// <summary>The works that the articles cite, most cited first.</summary>
    public IReadOnlyList<ReferenceUse> References => ReferenceUse.Collect(Articles, options.Publications);

    /// <summary>Adds an article, or replaces the one with the same key. When this returns the article is on disk and the next question sees it.</summary>
    /// <inheritdoc cref="AddRange" path="/exception" />
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
    /// <exception cref="IndexBehindException">The batch is kept, but the index could not be written. Nothing of the batches after it was added.</exception>
    /// <exception cref="IOException">The store could not be written, or the index not yet be mended after an earlier failure. Nothing of the batch was added.</exception>
    /// <exception cref="InvalidOperationException">The knowledge base is opened to be read only.</exception>
    public IReadOnlyList<ImportResult> AddRange(IEnumerable<Article> articles, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        var tally = new ImportTally(articles.TryGetNonEnumeratedCount(out var total) ? total : null, progress, logger);
        foreach (var batch in ArticleBatches.Of(articles))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var watch = Signals.Add.Begin(options.TimeProvider);
            var put = folder.Put(batch);
            watch?.End();
            tally.Add(batch, put);
        }

        return tally.Results;
    }

    /// <summary>Begins an import of a source, so that later imports of it know what it gave and what is gone from it.</summary>
    /// <param name="source">What the source is called, the same each time: a full path, an address.</param>
    /// <exception cref="InvalidOperationException">The knowledge base is opened to be read only.</exception>
    public SourceImport BeginImport(string source)
    {
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        return IsReadOnly ? throw new InvalidOperationException("The knowledge base is opened to be read only, so nothing can be imported.") : new(this, folder.Store.Sources, source, logger);
    }

    /// <summary>Removes an article.</summary>
    /// <returns>Whether it was there.</returns>
    /// <inheritdoc cref="AddRange" path="/exception[@cref='T:GutKnowledge.Indexing.IndexBehindException' or @cref='T:System.IO.IOException' or @cref='T:System.InvalidOperationException']" />
    public bool Remove(ArticleId id)
    {
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        var wasThere = folder.Remove(id);
        ImportTally.Removed(wasThere);
        return wasThere;
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
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        using var watch = Signals.Ask.Begin(options.TimeProvider);
        var understood = questions.Parse(question);
        var query = KnowledgeQuery.For(understood, options.Vocabulary, skip, take, filter);
        using var snapshot = folder.Read();
        var answer = composer.Compose(understood, query, snapshot.Search(query, options.LatentSpace), snapshot.CountAbout) with { Source = SourceOf(skip, take, snapshot) };
        watch?.End(answer.Outcome);
        logger.QuestionAnswered(answer.Outcome, answer.Total);
        return answer;
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
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        using var snapshot = folder.Read();
        return snapshot.Rank(KnowledgeQuery.For(questions.Parse(question), options.Vocabulary, take: take, filter: filter), options.LatentSpace);
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
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        using var snapshot = folder.Read();
        return snapshot.Facets(KnowledgeQuery.For(questions.Parse(question), options.Vocabulary, filter: filter), take, options.LatentSpace);
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
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        using var snapshot = folder.Read();
        return snapshot.Suggest(text, take);
    }

    /// <summary>The articles that have most in common with one of them, by the concepts that both speak of; never the article itself.</summary>
    /// <param name="id">The key of the article.</param>
    /// <param name="take">How many articles to return at the most. Default 10.</param>
    /// <returns>The nearest first, then by key. Empty when nothing is shared, and when the article is not there; <see cref="ArticleCollection.Find"/> tells these apart.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    public IReadOnlyList<RelatedArticle> Related(ArticleId id, int take = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        using var snapshot = folder.Read();
        return snapshot.Related(id, take);
    }

    /// <summary>What the articles say of a concept.</summary>
    /// <param name="name">Its key, or any of its names: "bloating", "tummy ache", "symptom:bloating".</param>
    /// <returns>Null when the vocabulary does not know the name. An ambiguous name gives the first of its concepts; <see cref="Vocabulary.Lookup"/> shows all.</returns>
    public ConceptProfile? Concept(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ObjectDisposedException.ThrowIf(folder.IsClosed, this);
        var concept = options.Vocabulary.Find(new ConceptId(name)) ?? (options.Vocabulary.Lookup(name) is [var first, ..] ? first : null);
        using var snapshot = folder.Read();
        return concept is null ? null : new ConceptProfiler(options.Vocabulary, options.Publications).Profile(concept, snapshot.About([concept.Id]));
    }
}
