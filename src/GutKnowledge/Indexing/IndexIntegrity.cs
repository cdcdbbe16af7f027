using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GutKnowledge.Indexing;

/// <summary>
/// Whether the files of a commit are those that Lucene wrote. Each ends with a checksum (CRC-32 of all before it), but of large files Lucene compares it only when told to, and then some ten times as slowly as here:
/// a bit that turned among postings or stored values would be a wrong answer and no error. A file in the place of another is sound by itself, so the commit also says which checksum each file has.
/// </summary>
internal static class IndexIntegrity
{
    // Magic number, algorithm, checksum.
    private const int FooterLength = 16;
    private const int ChecksumLength = 8;
    private const int Portion = 1 << 18;
    private const string KeyPrefix = "crc/";

    /// <summary>Makes what was put durable with a note of what it was made from, and then notes in the commit which checksum each of its files has. Between the two a crash leaves a commit without the second note, which is as good but for swapped files.</summary>
    public static void Commit(IndexWriter writer, LuceneDirectory directory, IDictionary<string, string> origin)
    {
        writer.SetCommitData(origin);
        writer.Commit();
        var noted = new Dictionary<string, string>(origin);
        var infos = new SegmentInfos();
        infos.Read(directory);
        foreach (var name in infos.GetFiles(directory, includeSegmentsFile: false))
        {
            using var file = directory.OpenInput(name, IOContext.READ_ONCE);
            file.Seek(file.Length - ChecksumLength);
            noted[KeyPrefix + name] = Text(file.ReadInt64());
        }

        writer.SetCommitData(noted);
        writer.Commit();
    }

    /// <summary>Reads all files of a commit.</summary>
    /// <exception cref="IOException">A file is not as it was written, or not the one that was.</exception>
    public static void Check(IndexCommit commit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Portion);
        try
        {
            foreach (var name in commit.FileNames)
            {
                using var file = commit.Directory.OpenInput(name, IOContext.READ_ONCE);
                var checksum = Checksum(file, buffer);
                if (checksum is null || (commit.UserData.TryGetValue(KeyPrefix + name, out var noted) && noted != Text(checksum.Value)))
                {
                    throw new CorruptIndexException($"{name} is not as it was written.");
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether it is what reading files looks like that are not as they were written: Lucene takes what it reads for its own, and fails in any of these ways.</summary>
    public static bool IsDamage(Exception e) => e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException
        or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or ArithmeticException or OutOfMemoryException;

    // Null when it is another than the one at the end of the file.
    private static long? Checksum(IndexInput file, byte[] buffer)
    {
        var left = file.Length - FooterLength;
        if (left < 0)
        {
            return null;
        }

        var crc = new Crc32();
        while (left > 0)
        {
            var portion = (int)Math.Min(left, Portion);
            file.ReadBytes(buffer, 0, portion);
            crc.Append(buffer.AsSpan(0, portion));
            left -= portion;
        }

        file.ReadBytes(buffer, 0, FooterLength);
        var footer = buffer.AsSpan(0, FooterLength);
        crc.Append(footer[..^ChecksumLength]);
        long checksum = crc.GetCurrentHashAsUInt32();
        return BinaryPrimitives.ReadInt32BigEndian(footer) == CodecUtil.FOOTER_MAGIC && BinaryPrimitives.ReadInt64BigEndian(footer[^ChecksumLength..]) == checksum ? checksum : null;
    }

    private static string Text(long checksum) => checksum.ToString("x8", CultureInfo.InvariantCulture);
}
