namespace GutKnowledge.Indexing;

/// <summary>What it looks like when an index cannot be written or read.</summary>
internal static class IndexFailure
{
    /// <summary>Whether it is the disk's or Lucene's doing. A writer that has failed once says of everything later that it is closed, or that its state is not legal.</summary>
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or ObjectDisposedException or InvalidOperationException or OutOfMemoryException;
}
