using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>How many of the words of a question stand in articles.</summary>
internal static class WordCounts
{
    /// <summary>In all articles of a segment that have one at all.</summary>
    public static Dictionary<int, int> All(AtomicReader reader, IReadOnlyList<string> words)
    {
        var counts = new Dictionary<int, int>();
        foreach (var word in words)
        {
            var docs = Postings(reader, word, null);
            for (var doc = docs?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs!.NextDoc())
            {
                counts[doc] = counts.GetValueOrDefault(doc) + 1;
            }
        }

        return counts;
    }

    /// <summary>In some articles of a segment, without reading of the others.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="words">The words.</param>
    /// <param name="wanted">The documents in order.</param>
    /// <param name="counts">The counts are added here, in the same order.</param>
    public static void Of(AtomicReader reader, IReadOnlyList<string> words, ReadOnlySpan<int> wanted, Span<int> counts)
    {
        DocsEnum? docs = null;
        foreach (var word in words)
        {
            docs = Postings(reader, word, docs);
            var at = docs is null ? DocIdSetIterator.NO_MORE_DOCS : -1;
            for (var i = 0; i < wanted.Length && at != DocIdSetIterator.NO_MORE_DOCS; i++)
            {
                at = at < wanted[i] ? docs!.Advance(wanted[i]) : at;
                counts[i] += at == wanted[i] ? 1 : 0;
            }
        }
    }

    private static DocsEnum? Postings(AtomicReader reader, string word, DocsEnum? reuse)
    {
        var terms = reader.GetTerms(IndexSchema.Body)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(word)) ? terms.Docs(reader.LiveDocs, reuse, DocsFlags.NONE) : null;
    }
}
