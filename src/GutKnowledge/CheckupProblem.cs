namespace GutKnowledge;

/// <summary>A part of a knowledge base's folder.</summary>
public enum CheckupPart
{
    /// <summary>The article store as a whole.</summary>
    Store,

    /// <summary>One article in the store.</summary>
    Article,

    /// <summary>What one article was read from.</summary>
    Original,

    /// <summary>The index.</summary>
    Index,

    /// <summary>What a program that ended in the middle of something left behind.</summary>
    Leftover,
}

/// <summary>Something in the folder of a knowledge base that is not as it should be.</summary>
/// <param name="Part">What it is wrong with.</param>
/// <param name="Article">The key of the article; null where it is not about one, or where its key cannot be read either.</param>
/// <param name="Reason">What is wrong, as a sentence in one line.</param>
/// <param name="Advice">What to do about it, as a sentence in one line.</param>
public sealed record CheckupProblem(CheckupPart Part, string? Article, string Reason, string Advice);
