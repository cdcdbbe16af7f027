using GutKnowledge.Articles;
using GutKnowledge.Import.Files;

namespace GutKnowledge.Import.Sources;

/// <summary>A stream whose first bytes can be looked at before it is read, that says how far it got and gives no entry more bytes than an article may have.</summary>
internal sealed class SourceStream : ForwardStream
{
    private const int Looked = 16 * 1024;
    private const long LargestEntry = 32L * 1024 * 1024;
    private readonly string source;
    private readonly ReadProgress? progress;
    private readonly byte[] head;
    private int headRead;
    private long limit = long.MaxValue;

    public SourceStream(Stream inner, string source, ReadProgress? progress)
        : base(inner)
    {
        this.source = source;
        this.progress = progress;
        var start = new byte[Looked];
        head = start[..inner.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        progress?.Advance(head.Length);
    }

    /// <summary>The first bytes, 16 kB at the most, whatever was read since.</summary>
    public ReadOnlySpan<byte> Head => head;

    /// <summary>Passes over the first <paramref name="count"/> bytes of the head.</summary>
    public void Skip(int count) => headRead = Math.Min(count, head.Length);

    /// <summary>Says that an entry begins here; if it has more bytes than an article may have, reading on fails.</summary>
    public void BeginEntry() => limit = Passed + LargestEntry;

    protected override int ReadOn(Span<byte> buffer)
    {
        if (Passed > limit)
        {
            throw new ArticleFormatException(source, "an entry is over 32 MB; it and what stands behind it was not read.");
        }

        int count;
        if (headRead < head.Length)
        {
            count = Math.Min(buffer.Length, head.Length - headRead);
            head.AsSpan(headRead, count).CopyTo(buffer);
            headRead += count;
        }
        else
        {
            count = Inner.Read(buffer);
            progress?.Advance(count);
        }

        return count;
    }
}
