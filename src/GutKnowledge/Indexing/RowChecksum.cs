using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Indexing;

/// <summary>What the store notes beside the bytes of a row, so that bytes that rotted on the disk are seen and not read as another text: the beginning of the SHA-256 of the key and the bytes.</summary>
internal static class RowChecksum
{
    /// <summary>The checksum of a row. The key is in it, so that the bytes of one article are never taken for those of another.</summary>
    public static long Of(string id, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(id));
        hash.AppendData([0]);
        hash.AppendData(bytes);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
