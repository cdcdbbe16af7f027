using Microsoft.Extensions.Logging;

namespace GutKnowledge.Indexing;

/// <summary>What is logged of folders. No text of a question or an article.</summary>
internal static partial class FolderLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Rebuilding the index of {Articles} articles, because {Reason}.")]
    public static partial void Rebuilding(ILogger logger, int articles, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The index could not be rebuilt ({Failure}); answers come from the one before.")]
    public static partial void NotRebuilt(ILogger logger, string failure);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The index could not be written ({Failure}). The articles are kept, and it is tried again with the next change.")]
    public static partial void Behind(ILogger logger, string failure);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "The knowledge base is opened to be read only, because {Reason}.")]
    public static partial void ReadOnly(ILogger logger, string reason);
}
