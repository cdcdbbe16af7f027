namespace GutKnowledge.Articles;

/// <summary>A source cannot be read as an article. The message is one line: source, line and reason.</summary>
public sealed class ArticleFormatException : FormatException
{
    /// <summary>Makes the error.</summary>
    /// <param name="source">File, address or name of what was read.</param>
    /// <param name="reason">What is wrong with it, as the end of a sentence.</param>
    /// <param name="line">One-based line, where it is known.</param>
    /// <param name="inner">What was caught, if anything.</param>
    public ArticleFormatException(string source, string reason, int? line = null, Exception? inner = null)
        : base(line is { } n ? $"{source}({n}): {reason}" : $"{source}: {reason}", inner)
    {
        ArticleSource = source;
        Reason = reason;
        Line = line;
    }

    /// <summary>File, address or name of what was read.</summary>
    public string ArticleSource { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }

    /// <summary>One-based line, or null.</summary>
    public int? Line { get; }
}
