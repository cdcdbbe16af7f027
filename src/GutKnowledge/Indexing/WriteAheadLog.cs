using System.Buffers.Binary;
using System.Globalization;

namespace GutKnowledge.Indexing;

/// <summary>
/// Reads SQLite's journal (sqlite.org/fileformat2.html, "The WAL file format") to find damage. SQLite reads it up to the first frame whose checksum is wrong and drops the rest, as is right after a crash;
/// but where whole changes stand behind that frame, they were on disk and what is dropped had been acknowledged.
/// </summary>
internal sealed class WriteAheadLog : IDisposable
{
    private const int HeaderSize = 32;
    private const int FrameHeaderSize = 24;
    private const uint Magic = 0x377F0682;

    private readonly FileStream stream;
    private readonly byte[] header = new byte[HeaderSize];
    private readonly int pageSize;
    private readonly bool isBigEndian;

    private WriteAheadLog(string path)
    {
        stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false);
        isBigEndian = Word(header, 0) == Magic + 1;
        HasHeader = (Word(header, 0) & ~1u) == Magic && Sum(header.AsSpan(0, 24), (0, 0)) == Stored(header, 24);
        pageSize = HasHeader ? (int)Word(header, 8) : StoreFormat.PageSize;
        IsEmpty = read < HeaderSize || stream.Length < HeaderSize + FrameHeaderSize;
    }

    private bool IsEmpty { get; }

    private bool HasHeader { get; }

    /// <summary>What is wrong with the journal; null when nothing is. A last change of which the end is missing cannot be told from one that a crash cut off.</summary>
    public static string? Damage(string path)
    {
        using var log = new WriteAheadLog(path);
        return log.IsEmpty ? null
            : !log.HasHeader ? $"the beginning of its journal {Path.GetFileName(path)} is broken"
            : log.LostFrame() is { } frame ? string.Create(CultureInfo.InvariantCulture, $"frame {frame} of its journal {Path.GetFileName(path)} is broken, and whole changes stand behind it")
            : null;
    }

    /// <summary>The pages of all changes that were ended, in their order, without those whose frames are broken; each content is only good until the next one is asked for.</summary>
    public static IEnumerable<(int Page, ReadOnlyMemory<byte> Content)> WholePages(string path)
    {
        using var log = new WriteAheadLog(path);
        if (log.IsEmpty)
        {
            yield break;
        }

        var last = log.Frames().Where(frame => frame is { IsWhole: true, IsEnd: true }).Select(frame => frame.Number).DefaultIfEmpty().Max();
        foreach (var frame in log.Frames().TakeWhile(frame => frame.Number <= last).Where(frame => frame.IsWhole))
        {
            yield return (frame.Page, frame.Content);
        }
    }

    public void Dispose() => stream.Dispose();

    private int? LostFrame()
    {
        int? broken = null;
        foreach (var frame in Frames())
        {
            if (broken is not null && frame is { IsWhole: true, IsEnd: true })
            {
                return broken;
            }

            broken ??= frame.IsWhole ? null : frame.Number;
        }

        return null;
    }

    private IEnumerable<Frame> Frames()
    {
        stream.Position = HeaderSize;
        var bytes = new byte[FrameHeaderSize + pageSize];
        var salts = HasHeader ? header[16..24] : null;
        var before = Stored(header, 24);
        for (var number = 1; stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length; number++)
        {
            // The sum goes on from the one that is written in the frame before, so frames behind a broken one can still be judged.
            var sum = Sum(bytes.AsSpan(FrameHeaderSize), Sum(bytes.AsSpan(0, 8), before));
            before = Stored(bytes, 16);
            salts ??= bytes[8..16];
            yield return new Frame(number, (int)Word(bytes, 0), Word(bytes, 4) != 0, bytes.AsSpan(8, 8).SequenceEqual(salts) && sum == before, bytes.AsMemory(FrameHeaderSize));
        }
    }

    private (uint First, uint Second) Sum(ReadOnlySpan<byte> bytes, (uint First, uint Second) sum)
    {
        var (first, second) = sum;
        for (var i = 0; i + 8 <= bytes.Length; i += 8)
        {
            first += SumWord(bytes[i..]) + second;
            second += SumWord(bytes[(i + 4)..]) + first;
        }

        return (first, second);
    }

    private uint SumWord(ReadOnlySpan<byte> bytes) => isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));

    private static (uint First, uint Second) Stored(byte[] bytes, int at) => (Word(bytes, at), Word(bytes, at + 4));

    /// <summary>A frame: which page, whether a change ends with it, whether it is as it was written.</summary>
    private sealed record Frame(int Number, int Page, bool IsEnd, bool IsWhole, ReadOnlyMemory<byte> Content);
}
