using System.Buffers.Binary;

namespace GutKnowledge.Indexing;

/// <summary>A copy of a damaged store that is made such that SQLite opens it: with the pages of its journal written in, and the parts of its header that are always the same set right. What then is nonsense in it is found row by row.</summary>
internal static class SalvageCopy
{
    private const int HeaderSize = 100;

    /// <summary>Makes the copy.</summary>
    /// <param name="damaged">The damaged store, which may be missing; its journal, if any, lies beside it. Neither is written.</param>
    /// <param name="copy">A file that is not there.</param>
    public static void Make(string damaged, string copy)
    {
        using var stream = new FileStream(copy, FileMode.CreateNew, FileAccess.ReadWrite);
        if (File.Exists(damaged))
        {
            using var source = new FileStream(damaged, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            source.CopyTo(stream);
        }

        if (File.Exists(damaged + StoreFile.JournalSuffix))
        {
            foreach (var (page, content) in WriteAheadLog.WholePages(damaged + StoreFile.JournalSuffix).Where(found => found.Page > 0))
            {
                stream.Position = (long)(page - 1) * content.Length;
                stream.Write(content.Span);
            }
        }

        SetHeader(stream);
        stream.Flush(flushToDisk: true);
    }

    // sqlite.org/fileformat2.html, "The Database Header".
    private static void SetHeader(FileStream stream)
    {
        var header = new byte[HeaderSize];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
        {
            return;
        }

        StoreFile.Magic.CopyTo(header);
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16));
        if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0)
        {
            pageSize = StoreFormat.PageSize;
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(16), pageSize);
        }

        // Without a journal from now on; no bytes are reserved; the fractions are fixed.
        ReadOnlySpan<byte> versionsAndFractions = [1, 1, 0, 64, 32, 32];
        versionsAndFractions.CopyTo(header.AsSpan(18));

        // As many pages as there are; the number counts only when the two counters agree.
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(28), (uint)(stream.Length / pageSize));
        header.AsSpan(24, 4).CopyTo(header.AsSpan(92));
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(44), 4);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(56), 1);
        stream.Position = 0;
        stream.Write(header);
    }
}
