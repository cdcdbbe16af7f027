using System.Buffers.Binary;
using Lucene.Net.Util;

namespace GutKnowledge.Indexing;

/// <summary>Record, evidence and text of an article in one value: an answer needs all three, and three reads of a file take three times as long.</summary>
internal static class ArticleValue
{
    private const int Header = 2 * sizeof(int);

    public static BytesRef Pack(ReadOnlySpan<byte> record, ReadOnlySpan<byte> evidence, ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Header + record.Length + evidence.Length + text.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, record.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int)), evidence.Length);
        record.CopyTo(bytes.AsSpan(Header));
        evidence.CopyTo(bytes.AsSpan(Header + record.Length));
        text.CopyTo(bytes.AsSpan(Header + record.Length + evidence.Length));
        return new BytesRef(bytes);
    }

    public static (BytesRef Record, BytesRef Evidence, BytesRef Text) Unpack(BytesRef value)
    {
        var bytes = value.Bytes.AsSpan(value.Offset, value.Length);
        var (record, evidence) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(int)..]));
        var start = value.Offset + Header;
        return (
            new BytesRef(value.Bytes, start, record),
            new BytesRef(value.Bytes, start + record, evidence),
            new BytesRef(value.Bytes, start + record + evidence, value.Length - Header - record - evidence));
    }
}
