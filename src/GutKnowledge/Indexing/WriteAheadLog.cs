using System.Buffers.Binary;
using System.Globalization;

namespace GutKnowledge.Indexing;

/// <summary>
/// Reads SQLite's journal (sqlite.org/fileformat2.html, "The WAL file format") for damage. SQLite reads it up to the first frame whose checksum is wrong and drops the rest, as is right after a crash;
/// but where whole transactions stand behind that frame, they were on disk and what is dropped had been acknowledged.
/// </summary>
internal static class WriteAheadLog
{
    private const int HeaderSize = 32;
    private const int FrameHeaderSize = 24;
    private const uint Magic = 0x377F0682;

    /// <summary>What is wrong with the journal; null when nothing is. The last transaction cannot be told from one that a crash cut off, unless its end is there and its beginning is not.</summary>
    public static string? Damage(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderSize];
        if (stream.Length < HeaderSize + FrameHeaderSize || stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
        {
            return null;
        }

        var isBigEndian = (Word(header, 0) & 1) == 1;
        var pageSize = Word(header, 8);
        if ((Word(header, 0) & ~1u) != Magic || pageSize is < 512 or > 65536 || Sum(header.AsSpan(0, 24), (0, 0), isBigEndian) != Stored(header, 24))
        {
            return $"the beginning of its journal {Path.GetFileName(path)} is broken";
        }

        return DamagedFrame(stream, header, (int)pageSize, isBigEndian) is { } frame
            ? string.Create(CultureInfo.InvariantCulture, $"frame {frame} of its journal {Path.GetFileName(path)} is broken, and whole changes stand behind it")
            : null;
    }

    private static int? DamagedFrame(FileStream stream, byte[] header, int pageSize, bool isBigEndian)
    {
        var frame = new byte[FrameHeaderSize + pageSize];
        var before = Stored(header, 24);
        int? broken = null;
        for (var number = 1; stream.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; number++)
        {
            // The sum goes on from the one that is written in the frame before, so frames behind a broken one can still be judged.
            var sum = Sum(frame.AsSpan(FrameHeaderSize), Sum(frame.AsSpan(0, 8), before, isBigEndian), isBigEndian);
            before = Stored(frame, 16);
            var isWhole = frame.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8)) && sum == before;
            var isEndOfChange = Word(frame, 4) != 0;
            if (isWhole && isEndOfChange && broken is not null)
            {
                return broken;
            }

            broken ??= isWhole ? null : number;
        }

        return null;
    }

    private static (uint First, uint Second) Sum(ReadOnlySpan<byte> bytes, (uint First, uint Second) sum, bool isBigEndian)
    {
        var (first, second) = sum;
        for (var i = 0; i + 8 <= bytes.Length; i += 8)
        {
            first += (isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..])) + second;
            second += (isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(i + 4)..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i + 4)..])) + first;
        }

        return (first, second);
    }

    private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));

    private static (uint First, uint Second) Stored(byte[] bytes, int at) => (Word(bytes, at), Word(bytes, at + 4));
}
