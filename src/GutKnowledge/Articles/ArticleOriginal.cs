namespace GutKnowledge.Articles;

/// <summary>What an article was read from, byte for byte: the page, the Markdown or the text; of a feed, an export or an archive the entry alone. Immutable as long as nobody writes to the bytes that it was made of.</summary>
public sealed class ArticleOriginal
{
    /// <summary>Makes an original.</summary>
    /// <param name="mediaType">What the bytes are: <c>text/html</c>, <c>text/markdown</c>; with <c>; charset=…</c> where only the server that sent them told their charset.</param>
    /// <param name="content">The bytes. They are not copied.</param>
    /// <exception cref="ArgumentException">The media type is empty, or longer than 200 characters.</exception>
    public ArticleOriginal(string mediaType, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        if (mediaType.Length > 200)
        {
            throw new ArgumentException("A media type has 200 characters at the most.", nameof(mediaType));
        }

        MediaType = mediaType;
        Content = content;
    }

    /// <summary>What the bytes are, as in a <c>Content-Type</c> (RFC 9110).</summary>
    public string MediaType { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }
}
