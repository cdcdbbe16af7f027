using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GutKnowledge.Indexing;

/// <summary>
/// The articles of a segment that were removed or replaced. Lucene goes on counting them until the segment is merged, so how often a word occurs would depend on what was there before;
/// whoever counts takes them off. Kept as long as the reader. Thread-safe.
/// </summary>
internal sealed class DeletedArticles
{
    private static readonly ConditionalWeakTable<AtomicReader, DeletedArticles> Readers = [];

    private readonly int[] docs;

    private DeletedArticles(AtomicReader reader) => docs = [.. Enumerable.Range(0, reader.MaxDoc).Where(doc => !reader.LiveDocs.Get(doc))];

    /// <summary>Those of a segment; null when there are none.</summary>
    public static DeletedArticles? Of(AtomicReader reader) => reader.HasDeletions ? Readers.GetValue(reader, seen => new DeletedArticles(seen)) : null;

    /// <summary>How many of them have words in a field, and how many words.</summary>
    /// <param name="lengths">The number of words of each document of the segment.</param>
    public (int Articles, long Words) In(int[] lengths)
    {
        var (articles, words) = (0, 0L);
        foreach (var doc in docs)
        {
            articles += lengths[doc] > 0 ? 1 : 0;
            words += lengths[doc];
        }

        return (articles, words);
    }

    /// <summary>In how many of them a word stands, and how often.</summary>
    /// <param name="postings">All documents of the word, deleted ones among them, at the beginning.</param>
    public (int Articles, long Words) In(DocsEnum postings)
    {
        var (articles, words) = (0, 0L);
        for (var i = 0; i < docs.Length;)
        {
            var doc = postings.DocID < docs[i] ? postings.Advance(docs[i]) : postings.DocID;
            if (doc == DocIdSetIterator.NO_MORE_DOCS)
            {
                break;
            }

            if (doc == docs[i])
            {
                articles++;
                words += postings.Freq;
                i++;
                continue;
            }

            var next = Array.BinarySearch(docs, i, docs.Length - i, doc);
            i = next < 0 ? ~next : next;
        }

        return (articles, words);
    }
}
