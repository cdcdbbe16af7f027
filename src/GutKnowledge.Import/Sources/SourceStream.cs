using GutKnowledge.Articles;

namespace GutKnowledge.Import.Sources;

/// <summary>A stream whose first bytes can be looked at before it is read, that says how far it got and gives no entry more bytes than an article may have.</summary>
internal sealed class SourceStream : Stream
{
    private const int Looked = 16 * 1024;
    private const long LargestEntry = 32L * 1024 * 1024;
    private readonly Stream inner;
    private readonly string source;
    private readonly ReadProgress? progress;
    private readonly byte[] head;
    private int headRead;
    private long read;
    private long limit = long.MaxValue;

    public SourceStream(Stream inner, string source, ReadProgress? progress)
    {
        this.inner = inner;
        this.source = source;
        this.progress = progress;
        var start = new byte[Looked];
        head = start[..inner.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        progress?.Advance(head.Length);
    }

    /// <summary>The first bytes, 16 kB at the most, whatever was read since.</summary>
    public ReadOnlySpan<byte> Head => head;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    /// <summary>Passes over the first <paramref name="count"/> bytes of the head.</summary>
    public void Skip(int count) => headRead = Math.Min(count, head.Length);

    /// <summary>Says that an entry begins here; if it has more bytes than an article may have, reading on fails.</summary>
    public void BeginEntry() => limit = read + LargestEntry;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (read > limit)
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
            count = inner.Read(buffer);
            progress?.Advance(count);
        }

        read += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
