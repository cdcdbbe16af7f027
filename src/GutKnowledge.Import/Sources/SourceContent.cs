using System.IO.Compression;
using GutKnowledge.Import.Archives;

namespace GutKnowledge.Import.Sources;

/// <summary>Bytes that can be opened more than once, and what is called by them.</summary>
/// <param name="Source">What to call them in an error: a file, an address, an entry of an archive.</param>
/// <param name="Name">The key of an article in them that names no address.</param>
/// <param name="Length">How many there are, packed where they are packed; 0 when it is not known.</param>
/// <param name="OpenBytes">Opens them from the start.</param>
internal sealed record SourceContent(string Source, string Name, long Length, Func<Stream> OpenBytes)
{
    /// <summary>The charset that a server named, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Where they were fetched, or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whether they come out of an archive; archives in archives are not opened.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Whether they were found in a folder and not given by name: what is no export is then left out and no error.</summary>
    public bool IsFound { get; init; }

    /// <summary>Told of every byte that was read.</summary>
    public ReadProgress? Progress { get; init; }

    /// <summary>Opens them; what gzip packed is unpacked within limits.</summary>
    public SourceStream Open()
    {
        var stream = new SourceStream(OpenBytes(), Source, Progress);
        return stream.Head is [0x1F, 0x8B, ..] && !IsPacked
            ? new SourceStream(new InflatedStream(new GZipStream(stream, CompressionMode.Decompress), Source, Length), Source, progress: null)
            : stream;
    }
}
