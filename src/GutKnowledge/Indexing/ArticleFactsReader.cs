using System.Runtime.CompilerServices;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>The facts of articles, kept for each segment once they were asked for: some hundred bytes for an article. A segment's go with it. Thread-safe.</summary>
internal sealed class ArticleFactsReader(Vocabulary vocabulary, PublicationCatalog? catalog)
{
    private readonly ConditionalWeakTable<object, ArticleFacts?[]> segments = [];
    private readonly CitedReferences cited = new(new KnownPublications(catalog, null));
    private readonly ArticleCodec codec = new(vocabulary);

    /// <summary>The facts of an article.</summary>
    public ArticleFacts Of(AtomicReader reader, int doc)
    {
        var known = segments.GetValue(reader.CoreCacheKey, _ => new ArticleFacts?[reader.MaxDoc]);
        return Volatile.Read(ref known[doc]) ?? (known[doc] = ArticleFacts.Decode(DocValue.Read(reader, doc, IndexSchema.Facts), vocabulary));
    }

    /// <summary>The facts of the article with the number in the whole index.</summary>
    public ArticleFacts Of(IndexReader reader, int doc)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        return Of(leaf.AtomicReader, doc - leaf.DocBase);
    }

    /// <summary>The designs of the works that a sentence of an article cites, as <see cref="SentenceFilter.MaskOf"/> puts them. They are the catalogue's business, so no index holds them.</summary>
    public int Designs(AtomicReader reader, int doc, SentenceFacts sentence)
    {
        if (sentence.References.Length == 0)
        {
            return 0;
        }

        if (sentence.Designs is null)
        {
            var references = codec.References(DocValue.Read(reader, doc, IndexSchema.Article));
            foreach (var citing in Of(reader, doc).Sentences)
            {
                citing.Designs = SentenceFilter.MaskOf(citing.References.Select(number => cited.Of(references[number]).StudyDesign));
            }
        }

        return sentence.Designs ?? 0;
    }
}
