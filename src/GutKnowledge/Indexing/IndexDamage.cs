namespace GutKnowledge.Indexing;

/// <summary>How Lucene tells that files of an index are damaged, gone or cannot be written: by any of a number of exceptions, since it takes them for its own. The articles are safe in the store.</summary>
internal static class IndexDamage
{
    /// <summary>Whether the exception may come from files that are not as they were written, or cannot be; a writer that has failed once says of everything later that it is closed, or that its state is not legal.</summary>
    public static bool IsSeenIn(Exception e) => e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or OverflowException or OutOfMemoryException;
}
