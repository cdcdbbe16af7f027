using System.Runtime.CompilerServices;
using GutKnowledge.Concepts;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>
/// The concepts of one segment in memory: for each that was asked for the documents that speak of it, in order, and how strongly. Deleted documents are
/// among them, since they change while the segment stays. About a hundred bytes for an article when all are asked for. Thread-safe.
/// </summary>
internal sealed class ConceptPostings(Vocabulary vocabulary)
{
    private static readonly List Nothing = new([], []);

    private readonly List?[] byOrdinal = new List?[vocabulary.Concepts.Count];
    private string?[]? keys;
    private int[]? keyRanks;

    /// <summary>The documents of the concept with the position in the vocabulary; none for -1.</summary>
    /// <param name="reader">A reader of the segment that is open.</param>
    /// <param name="ordinal">The position.</param>
    public List Of(AtomicReader reader, int ordinal)
    {
        if (ordinal < 0)
        {
            return Nothing;
        }

        // Two threads may read the same list; both are right.
        return Volatile.Read(ref byOrdinal[ordinal]) ?? (byOrdinal[ordinal] = Read(reader, vocabulary.Concepts[ordinal].Id.Value));
    }

    /// <summary>The position of each document's key among the keys of the segment. Ties are decided by it, and thousands of articles may be tied.</summary>
    public int[] KeyRanks(AtomicReader reader) => Volatile.Read(ref keyRanks) ?? (keyRanks = RankKeys(reader));

    /// <summary>A document's key. It is kept: the best articles are found again and again.</summary>
    public string Key(AtomicReader reader, int doc)
    {
        var known = Volatile.Read(ref keys) ?? (keys = new string?[reader.MaxDoc]);
        return Volatile.Read(ref known[doc]) ?? (known[doc] = DocValue.Read(reader, doc, IndexSchema.Id).Utf8ToString());
    }

    private static List Read(AtomicReader reader, string concept)
    {
        var terms = reader.GetTerms(IndexSchema.Concept)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(new BytesRef(concept)))
        {
            return Nothing;
        }

        var (numbers, strengths) = (new int[terms.DocFreq], new byte[terms.DocFreq]);
        var docs = terms.Docs(null, null, DocsFlags.FREQS);
        for (var i = 0; docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++)
        {
            (numbers[i], strengths[i]) = (docs.DocID, (byte)Math.Min(docs.Freq, ConceptStrength.Full));
        }

        return new List(numbers, strengths);
    }

    private static int[] RankKeys(AtomicReader reader)
    {
        var values = reader.GetBinaryDocValues(IndexSchema.Id);
        var (keys, order) = (new string[reader.MaxDoc], new int[reader.MaxDoc]);
        var isSorted = true;
        var value = new BytesRef();
        for (var doc = 0; doc < keys.Length; doc++)
        {
            values.Get(doc, value);
            (keys[doc], order[doc]) = (value.Utf8ToString(), doc);
            isSorted &= doc == 0 || string.CompareOrdinal(keys[doc - 1], keys[doc]) <= 0;
        }

        // Articles mostly come in the order of their keys.
        if (isSorted)
        {
            return order;
        }

        Array.Sort(keys, order, StringComparer.Ordinal);
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ranks;
    }

    /// <summary>Documents in order, and the strength of each, <see cref="ConceptStrength.Full"/> at the most.</summary>
    internal sealed record List(int[] Docs, byte[] Strengths)
    {
        /// <summary>How many of the documents are not deleted.</summary>
        /// <param name="live">Which are not; null for all.</param>
        public int CountLive(IBits? live) => live is null ? Docs.Length : Docs.Count(live.Get);
    }

    /// <summary>The postings of the segments that are in use; a segment's go with it.</summary>
    internal sealed class Cache(Vocabulary vocabulary)
    {
        private readonly ConditionalWeakTable<object, ConceptPostings> segments = [];

        public ConceptPostings Of(AtomicReader reader) =>
            segments.TryGetValue(reader.CoreCacheKey, out var known) ? known : segments.GetValue(reader.CoreCacheKey, _ => new ConceptPostings(vocabulary));
    }
}
