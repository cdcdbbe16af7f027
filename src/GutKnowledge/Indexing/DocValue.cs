using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Reads the binary doc values of an article.</summary>
internal static class DocValue
{
    public static BytesRef Read(AtomicReader reader, int doc, string field)
    {
        var value = new BytesRef();
        reader.GetBinaryDocValues(field).Get(doc, value);
        return value;
    }

    /// <summary>The key of an article.</summary>
    public static string Key(IndexSearcher searcher, int doc) => Read(searcher, doc, IndexSchema.Id).Utf8ToString();

    public static BytesRef Read(IndexSearcher searcher, int doc, string field)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        return Read(leaf.AtomicReader, doc - leaf.DocBase, field);
    }
}
