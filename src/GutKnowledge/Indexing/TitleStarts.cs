using System.Runtime.CompilerServices;
using GutKnowledge.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>The titles of the articles of a segment, found by how their words begin. Some two hundred bytes for an article. Thread-safe.</summary>
internal sealed class TitleStarts
{
    private readonly int[] docs;

    private TitleStarts(AtomicReader reader, int[] keyRanks)
    {
        docs = new int[keyRanks.Length];
        for (var doc = 0; doc < docs.Length; doc++)
        {
            docs[keyRanks[doc]] = doc;
        }

        Starts = new PhraseStarts(Titles(reader, docs));
    }

    /// <summary>The places where words begin, equal ones in the order of the articles' keys.</summary>
    public PhraseStarts Starts { get; }

    /// <summary>The document with the title in which a word begins.</summary>
    public int Doc(PhraseStarts.Start start) => docs[start.Phrase];

    private static IEnumerable<string> Titles(AtomicReader reader, int[] docs)
    {
        var (titles, title) = (reader.GetBinaryDocValues(IndexSchema.Title), new BytesRef());
        foreach (var doc in docs)
        {
            titles.Get(doc, title);
            yield return title.Utf8ToString();
        }
    }

    /// <summary>The titles of the segments that are in use, made when they are first asked for; a segment's go with it.</summary>
    internal sealed class Cache(ConceptSearch concepts)
    {
        private readonly ConditionalWeakTable<object, Lazy<TitleStarts>> segments = [];

        public TitleStarts Of(AtomicReader reader) => segments.GetValue(reader.CoreCacheKey, _ => new Lazy<TitleStarts>(() => new TitleStarts(reader, concepts.KeyRanks(reader)))).Value;
    }
}
