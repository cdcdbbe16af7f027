using GutKnowledge.Annotation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GutKnowledge.Indexing;

/// <summary>How a folder is opened and kept.</summary>
/// <param name="Annotator">What reads the articles.</param>
/// <param name="Settings">What the index is made and read with.</param>
internal sealed record FolderTerms(Annotator Annotator, IndexSettings Settings)
{
    /// <summary>What an index is made with by them.</summary>
    public IndexFingerprint Fingerprint { get; } = IndexFingerprint.Of(Settings);

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    public int Threads { get; init; } = 1;

    public bool KeepsOriginals { get; init; } = true;

    public TimeSpan LockTimeout { get; init; }

    public WhenLocked WhenLocked { get; init; }

    public RebuildTiming Rebuild { get; init; }

    public IProgress<RebuildProgress>? Progress { get; init; }

    public ILogger Logger => Loggers.CreateLogger("GutKnowledge.Indexing");
}
