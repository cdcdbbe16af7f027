using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>The articles that a reader sees, by key. What is summed over all of them is summed in this order: floating-point sums differ with the order, and that of the documents is the one in which they were added and merged.</summary>
internal static class KeyOrder
{
    /// <summary>The documents that are not deleted.</summary>
    public static int[] Of(IndexReader reader)
    {
        var (keys, docs) = (new List<string>(reader.NumDocs), new List<int>(reader.NumDocs));
        var value = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var (live, ids) = (leaf.AtomicReader.LiveDocs, leaf.AtomicReader.GetBinaryDocValues(IndexSchema.Id));
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (live?.Get(doc) ?? true)
                {
                    ids.Get(doc, value);
                    keys.Add(value.Utf8ToString());
                    docs.Add(leaf.DocBase + doc);
                }
            }
        }

        int[] order = [.. docs];
        Array.Sort<string, int>([.. keys], order, StringComparer.Ordinal);
        return order;
    }

    /// <summary>The place of each document in the order.</summary>
    /// <param name="docs">The order.</param>
    /// <param name="maxDoc">Greater than any document.</param>
    public static int[] Ranks(int[] docs, int maxDoc)
    {
        var ranks = new int[maxDoc];
        for (var rank = 0; rank < docs.Length; rank++)
        {
            ranks[docs[rank]] = rank;
        }

        return ranks;
    }
}
