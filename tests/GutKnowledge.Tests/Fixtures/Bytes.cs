namespace GutKnowledge.Tests.Fixtures;

/// <summary>Damages files.</summary>
internal static class Bytes
{
    /// <summary>Turns over all bits of some bytes.</summary>
    public static void Flip(string path, long at, int count = 1)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var bytes = new byte[count];
        file.Position = at;
        file.ReadExactly(bytes);
        file.Position = at;
        file.Write([.. bytes.Select(value => (byte)~value)]);
    }

    /// <summary>Cuts off what stands behind a place.</summary>
    public static void Cut(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.SetLength(length);
    }

    /// <summary>Where some bytes stand in a file for the first time.</summary>
    public static long Find(string path, ReadOnlySpan<byte> bytes) => File.ReadAllBytes(path).AsSpan().IndexOf(bytes);
}
