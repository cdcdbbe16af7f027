using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Latent;

/// <summary>The frame of a file whose damage must not go unnoticed: a mark with a version, the length, the content, and the content's SHA-256.</summary>
internal static class CheckedFile
{
    // The last character is the version.
    private static readonly byte[] Mark = "GutLSA 1"u8.ToArray();

    /// <summary>Writes a file; the stream stays open.</summary>
    public static void Write(Stream stream, Action<BinaryWriter> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        write(writer);
        writer.Flush();
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        stream.Write(Mark);
        stream.Write(length);
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    /// <summary>Reads a file to its end, and not beyond it; the stream stays open.</summary>
    /// <exception cref="InvalidDataException">It is damaged, cut off, or of another version or kind.</exception>
    public static T Read<T>(Stream stream, Func<BinaryReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            if (!Take(stream, Mark.Length).AsSpan().SequenceEqual(Mark))
            {
                throw new InvalidDataException("This is no latent space of this version.");
            }

            var bytes = Take(stream, BinaryPrimitives.ReadInt32LittleEndian(Take(stream, sizeof(int))));
            if (!Take(stream, SHA256.HashSizeInBytes).AsSpan().SequenceEqual(SHA256.HashData(bytes)))
            {
                throw new InvalidDataException("The latent space is damaged.");
            }

            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            return read(reader);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The latent space is cut off.", e);
        }
    }

    // In pieces, so that a damaged length takes no more memory than there are bytes.
    private static byte[] Take(Stream stream, int length)
    {
        const int piece = 1 << 20;
        if (length < 0)
        {
            throw new InvalidDataException("The latent space is damaged.");
        }

        var bytes = new byte[Math.Min(length, piece)];
        for (var read = 0; ;)
        {
            stream.ReadExactly(bytes.AsSpan(read));
            read = bytes.Length;
            if (read == length)
            {
                return bytes;
            }

            Array.Resize(ref bytes, (int)Math.Min(length, 2L * read));
        }
    }
}
