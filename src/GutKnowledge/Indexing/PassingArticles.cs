using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>The articles that pass the filter of a query. For one question at a time.</summary>
internal sealed class PassingArticles
{
    private readonly ArticleFilter filter;
    private readonly SentenceFilter? ofSentences;
    private readonly IReadOnlySet<int>? asked;
    private readonly ArticleFactsReader facts;

    private PassingArticles(KnowledgeQuery query, ArticleFilter filter, Vocabulary vocabulary, ArticleFactsReader facts)
    {
        this.filter = filter;
        this.facts = facts;
        ofSentences = SentenceFilter.Of(filter);
        asked = Asked(query, vocabulary);
    }

    /// <summary>Null where everything passes.</summary>
    public static PassingArticles? Of(KnowledgeQuery query, Vocabulary vocabulary, ArticleFactsReader facts) =>
        query.Filter is { } filter && (filter.IsOfMetadata || filter.IsOfSentences) ? new PassingArticles(query, filter, vocabulary, facts) : null;

    /// <summary>The positions of everything that stands for something asked; null where no concept is asked, and every sentence is as good.</summary>
    public static IReadOnlySet<int>? Asked(KnowledgeQuery query, Vocabulary vocabulary) =>
        query.Concepts.Count == 0 ? null : query.Concepts.SelectMany(group => group).Select(weighted => vocabulary.Ordinal(weighted.Concept)).ToHashSet();

    /// <summary>Tells for the documents of a segment whether they pass.</summary>
    public Func<int, bool> In(AtomicReader reader)
    {
        var metadata = filter.IsOfMetadata ? SegmentMetadata.Filter(reader, filter) : null;
        return doc => (metadata is null || metadata(doc)) && (ofSentences is null || HasSentence(reader, doc, ofSentences));
    }

    /// <summary>Tells for the documents of all segments whether they pass.</summary>
    public Func<int, bool> In(IndexReader reader)
    {
        var leaves = reader.Leaves;
        var ofLeaves = leaves.Select(leaf => In(leaf.AtomicReader)).ToArray();
        return doc =>
        {
            var leaf = ReaderUtil.SubIndex(doc, leaves);
            return ofLeaves[leaf](doc - leaves[leaf].DocBase);
        };
    }

    private bool HasSentence(AtomicReader reader, int doc, SentenceFilter wanted)
    {
        foreach (var sentence in facts.Of(reader, doc).Sentences)
        {
            if (wanted.AdmitsWording(sentence.Wording) && sentence.SpeaksOf(asked) && wanted.AdmitsCited(sentence.IsCited, wanted.NeedsDesigns ? facts.Designs(reader, doc, sentence) : 0))
            {
                return true;
            }
        }

        return false;
    }
}
