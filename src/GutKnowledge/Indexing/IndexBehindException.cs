namespace GutKnowledge.Indexing;

/// <summary>
/// Articles were kept in the store, but the index could not be written, for example because the disk is full. Nothing is lost: questions find them when the index can be written again, which every later change tries first,
/// and so does opening the folder. Until then answers come from the index as it was, in which other articles that were added since it was written last may be missing too.
/// </summary>
public sealed class IndexBehindException : IOException
{
    /// <summary>Makes an exception without a reason.</summary>
    public IndexBehindException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public IndexBehindException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and what was the cause.</summary>
    public IndexBehindException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
