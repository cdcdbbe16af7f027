namespace GutKnowledge.Indexing;

/// <summary>Whether an index says all that the articles say by the rules of this version.</summary>
public enum IndexState
{
    /// <summary>It does.</summary>
    Current,

    /// <summary>It is being made anew; until that is done answers come from the one before, in which every article is found, but read by earlier rules.</summary>
    Rebuilding,

    /// <summary>It does not, and is not being made anew: <see cref="IndexStatus.Reason"/> says why.</summary>
    Outdated,
}

/// <summary>What is so of an index at one moment.</summary>
/// <param name="State">Whether it is current.</param>
public sealed record IndexStatus(IndexState State)
{
    /// <summary>Why it is not current, as the end of a sentence that begins with "because"; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>How far making it anew has come; null when that is not under way.</summary>
    public RebuildProgress? Progress { get; init; }

    /// <summary>Whether it was made anew since the knowledge base was opened, or for opening it.</summary>
    public bool WasRebuilt { get; init; }
}

/// <summary>How far an index that is made anew has come.</summary>
/// <param name="Done">How many articles are in it.</param>
/// <param name="Total">How many there were when it was begun. Articles that are added meanwhile may make more of it.</param>
public sealed record RebuildProgress(int Done, int Total);
