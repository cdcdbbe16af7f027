using GutKnowledge.Concepts;

namespace GutKnowledge.Indexing;

/// <summary>What searches an index, and what it keeps in memory of it from one question to the next. For any number of threads.</summary>
internal sealed class IndexCaches
{
    public IndexCaches(IndexSettings settings)
    {
        Vocabulary = settings.Vocabulary;
        Facts = new ArticleFactsReader(settings.Vocabulary, settings.Catalog);
        var postings = new ConceptPostings.Cache(settings.Vocabulary);
        Concepts = new ConceptSearch(settings.Vocabulary, postings);
        Words = new WordSearch(postings);
        Articles = new ArticleReader(settings.Vocabulary, settings.ArticlesKept);
        Weights = new ConceptWeights.Cache(Concepts, settings.Vocabulary);
        Suggester = new Suggester(settings.Vocabulary, new TitleStarts.Cache(Concepts));
    }

    public Vocabulary Vocabulary { get; }

    public ArticleFactsReader Facts { get; }

    public ConceptSearch Concepts { get; }

    public WordSearch Words { get; }

    public ArticleReader Articles { get; }

    public ConceptWeights.Cache Weights { get; }

    public Suggester Suggester { get; }
}
