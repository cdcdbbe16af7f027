using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>How many words the articles of a segment have in a field, in memory: four bytes for an article and field. What is kept of a segment goes with it. Thread-safe.</summary>
internal static class FieldLengths
{
    private static readonly ConditionalWeakTable<object, Dictionary<string, int[]>> Segments = [];

    public static int[] Of(AtomicReader reader, string lengthField)
    {
        var fields = Segments.GetValue(reader.CoreCacheKey, _ => new Dictionary<string, int[]>(StringComparer.Ordinal));
        lock (fields)
        {
            if (!fields.TryGetValue(lengthField, out var lengths))
            {
                lengths = new int[reader.MaxDoc];
                var values = reader.GetNumericDocValues(lengthField);
                for (var doc = 0; doc < lengths.Length; doc++)
                {
                    lengths[doc] = (int)values.Get(doc);
                }

                fields[lengthField] = lengths;
            }

            return lengths;
        }
    }
}
