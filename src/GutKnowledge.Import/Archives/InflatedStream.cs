using GutKnowledge.Articles;

namespace GutKnowledge.Import.Archives;

/// <summary>What comes out of a packed stream, refused when it is more than text can be packed to: a few kilobytes can unpack to as many gigabytes.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="source">What to call it in an error.</param>
/// <param name="packed">How many bytes it was packed to; 0 when it is not known.</param>
internal sealed class InflatedStream(Stream inner, string source, long packed) : Stream
{
    /// <summary>Own limits. The best that deflate can do is 1,032 to 1; HTML, XML and JSON are packed to a fifth or a twentieth.</summary>
    private const int HighestRatio = 200;
    private const long AlwaysAllowed = 8L * 1024 * 1024;
    private const long Largest = 4L * 1024 * 1024 * 1024;
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read += count;
        if (read > Largest || (packed > 0 && read > AlwaysAllowed && read / HighestRatio > packed))
        {
            throw new ArticleFormatException(source, read > Largest ? "unpacks to more than 4 GB; refused." : "unpacks to more than 200 times its size; refused as a zip bomb.");
        }

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
