using System.IO.Compression;
using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>An article's JSON as the store keeps it: in zlib's form (RFC 1950), which begins with an x and carries a checksum; stores of the first format hold the JSON itself, which begins with a bracket.</summary>
internal static class PackedArticle
{
    private const byte FirstOfZlib = (byte)'x';

    public static byte[] Pack(byte[] json)
    {
        using var packed = new MemoryStream(json.Length / 2);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(json);
        }

        return packed.ToArray();
    }

    /// <summary>Whether what is kept is this very article. Damaged bytes are another one, so that adding the article again mends them.</summary>
    public static bool IsOf(byte[] kept, ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return Unpack(kept, name).AsSpan().SequenceEqual(json);
        }
        catch (ArticleFormatException)
        {
            return false;
        }
    }

    /// <exception cref="ArticleFormatException">The bytes are damaged; <paramref name="name"/> says of which article.</exception>
    public static byte[] Unpack(byte[] kept, string name)
    {
        if (kept is not [FirstOfZlib, ..])
        {
            return kept;
        }

        using var json = new MemoryStream(kept.Length * 3);
        using var zlib = new ZLibStream(new MemoryStream(kept), CompressionMode.Decompress);
        try
        {
            zlib.CopyTo(json);
        }
        catch (InvalidDataException e)
        {
            throw new ArticleFormatException(name, "its bytes in the store are damaged.", null, e);
        }

        return json.ToArray();
    }
}
