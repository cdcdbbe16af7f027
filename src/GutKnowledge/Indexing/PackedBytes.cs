using System.IO.Compression;

namespace GutKnowledge.Indexing;

/// <summary>Bytes as the store keeps them: in zlib's form (RFC 1950), which begins with an x. Stores of the first format hold an article's JSON itself, which begins with a bracket.</summary>
internal static class PackedBytes
{
    private const byte FirstOfZlib = (byte)'x';

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length / 2);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Unpack(byte[] kept)
    {
        if (kept is not [FirstOfZlib, ..])
        {
            return kept;
        }

        using var bytes = new MemoryStream(kept.Length * 3);
        using var zlib = new ZLibStream(new MemoryStream(kept), CompressionMode.Decompress);
        try
        {
            zlib.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException e)
        {
            // Not all damage is one to zlib: a stream that asks for a dictionary is an error of its own.
            throw new InvalidDataException("its bytes cannot be unpacked.", e);
        }
    }
}
