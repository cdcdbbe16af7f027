using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>Reads articles, and keeps those it read lately: the best for common symptoms are found again and again. What is kept of a segment goes with it. Thread-safe.</summary>
/// <param name="vocabulary">The concepts.</param>
/// <param name="mostKept">How many articles of a segment are kept at the most.</param>
internal sealed class ArticleReader(Vocabulary vocabulary, int mostKept)
{
    private readonly ArticleCodec codec = new(vocabulary);
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<int, IndexedArticle>> segments = [];

    /// <summary>An article that was found.</summary>
    public IndexedArticle Read(AtomicReader reader, int doc)
    {
        if (mostKept == 0)
        {
            return ReadOnce(reader, doc);
        }

        var kept = segments.GetValue(reader.CoreCacheKey, _ => new ConcurrentDictionary<int, IndexedArticle>());
        if (!kept.TryGetValue(doc, out var article))
        {
            // What is found often comes back at once after all were forgotten.
            if (kept.Count >= mostKept)
            {
                kept.Clear();
            }

            article = ReadOnce(reader, doc);
            kept[doc] = article;
        }

        return article;
    }

    /// <summary>An article of many that are read one after the other.</summary>
    public IndexedArticle ReadOnce(AtomicReader reader, int doc) => codec.Decode(DocValue.Read(reader, doc, IndexSchema.Article));
}
