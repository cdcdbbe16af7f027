using System.Buffers.Binary;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>All that is kept of an article in one value: an answer needs all of it, and a read of a file for each part takes that many times as long.</summary>
internal static class ArticleValue
{
    /// <summary>The parts one behind the other, with the length of each but the last before them.</summary>
    public static BytesRef Pack(params byte[][] parts)
    {
        var at = (parts.Length - 1) * sizeof(int);
        var bytes = new byte[at + parts.Sum(part => part.Length)];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i < parts.Length - 1)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), parts[i].Length);
            }

            parts[i].CopyTo(bytes, at);
            at += parts[i].Length;
        }

        return new BytesRef(bytes);
    }

    /// <summary>Where the parts of a value of <paramref name="count"/> parts lie.</summary>
    public static BytesRef[] Unpack(BytesRef value, int count)
    {
        if (value.Length < (count - 1) * sizeof(int))
        {
            throw RecordReader.Damaged();
        }

        var parts = new BytesRef[count];
        var (at, end) = (value.Offset + ((count - 1) * sizeof(int)), value.Offset + value.Length);
        for (var i = 0; i < count; i++)
        {
            var length = i < count - 1 ? BinaryPrimitives.ReadInt32LittleEndian(value.Bytes.AsSpan(value.Offset + (i * sizeof(int)))) : end - at;
            if (length < 0 || length > end - at)
            {
                throw RecordReader.Damaged();
            }

            parts[i] = new BytesRef(value.Bytes, at, length);
            at += length;
        }

        return parts;
    }
}
