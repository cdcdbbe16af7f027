namespace GutKnowledge.Cli.Mcp;

/// <summary>Lines of at most so many bytes: of a longer one the rest is left out, so that nobody's memory is filled by a line without an end. What is left of it is no message, and is treated as such.</summary>
internal sealed class BoundedLines(Stream inner, int longest) : Stream
{
    private int length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // A read of standard input cannot be cancelled; it is left behind.
            var read = await inner.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            var kept = Keep(buffer.Span[..read]);
            if (kept > 0 || read == 0)
            {
                return kept;
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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

    // Moves together what is kept.
    private int Keep(Span<byte> bytes)
    {
        var kept = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var end = bytes[i..].IndexOf((byte)'\n');
            var line = bytes.Slice(i, end < 0 ? bytes.Length - i : end);
            var part = line[..Math.Min(line.Length, longest - length)];
            part.CopyTo(bytes[kept..]);
            kept += part.Length;
            length += part.Length;
            i += line.Length;
            if (end >= 0)
            {
                bytes[kept++] = (byte)'\n';
                length = 0;
                i++;
            }
        }

        return kept;
    }
}
