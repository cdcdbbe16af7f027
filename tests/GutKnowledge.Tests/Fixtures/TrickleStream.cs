namespace GutKnowledge.Tests.Fixtures;

/// <summary>Bytes that come one at a time, as from a slow disk or line, and cannot be gone back in.</summary>
internal sealed class TrickleStream(byte[] bytes) : Stream
{
    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (count == 0 || at == bytes.Length)
        {
            return 0;
        }

        buffer[offset] = bytes[at++];
        return 1;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
