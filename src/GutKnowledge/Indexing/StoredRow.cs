using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>An article or an original as a row of the store holds it.</summary>
/// <param name="Id">The key of the article.</param>
/// <param name="Packed">Its bytes, see <see cref="PackedBytes"/>.</param>
/// <param name="Checksum">What they must add up to; null in rows of the first two formats, which had none.</param>
internal sealed record StoredRow(string Id, byte[] Packed, long? Checksum)
{
    public static StoredRow Of(string id, ReadOnlySpan<byte> bytes)
    {
        var packed = PackedBytes.Pack(bytes);
        return new StoredRow(id, packed, RowChecksum.Of(id, packed));
    }

    /// <summary>The bytes that were kept.</summary>
    /// <exception cref="InvalidDataException">They are not those that were written.</exception>
    public byte[] Bytes() => Checksum is null || Checksum == RowChecksum.Of(Id, Packed)
        ? PackedBytes.Unpack(Packed)
        : throw new InvalidDataException("its bytes are not those that were written.");

    /// <summary>The article that was kept.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Article Article()
    {
        try
        {
            return ArticleJson.Read(Bytes(), Id);
        }
        catch (ArticleFormatException e)
        {
            throw new InvalidDataException("it is no article: " + e.Reason, e);
        }
    }

    /// <summary>Whether these very bytes were kept. Damaged ones are others, so that adding them again mends them.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Bytes().AsSpan().SequenceEqual(bytes);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
