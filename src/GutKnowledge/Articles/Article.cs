using System.Text.Json.Serialization;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>A health article as its source says it: metadata, the readable text, and the parts that are not text.</summary>
/// <remarks>Immutable and safe to share between threads. What the source does not say is null or empty, never guessed. Make one with <see cref="ArticleBuilder"/> or a reader.</remarks>
public sealed record Article
{
    /// <summary>Key of the article; adding another article with the same key replaces it.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Title, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>The readable body: headings, paragraphs and list items, without title, references, related posts and page furniture. All spans point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The parts of <see cref="Text"/> in order; between them stand only line breaks.</summary>
    public IReadOnlyList<Passage> Passages { get; init => field = value ?? []; } = [];

    /// <summary>The reference list in printed order.</summary>
    public IReadOnlyList<Reference> References { get; init => field = value ?? []; } = [];

    /// <summary>Markers of which the page itself says where they point; others are found in the text later.</summary>
    public IReadOnlyList<Citation> LinkedCitations { get; init => field = value ?? []; } = [];

    /// <summary>Cards that point to other posts. They are never part of the body and never evidence.</summary>
    public IReadOnlyList<RelatedPost> RelatedPosts { get; init => field = value ?? []; } = [];

    /// <summary>The day of publication as it is written, without a time zone.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day of the last update as it is written.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The reading time in minutes, as printed.</summary>
    public int? ReadingMinutes { get; init; }

    /// <summary>Author as printed.</summary>
    public string? Author { get; init; }

    /// <summary>Who reviewed the article, as printed.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>Who publishes the article.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address of the article.</summary>
    public string? Url { get; init; }

    /// <summary>Tags or categories in the order of the source.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>Products or substances that the publisher sells, as the source states them.</summary>
    public IReadOnlyList<string> Sells { get; init => field = value ?? []; } = [];

    /// <summary>What the publisher says not to be held to, such as that the article is no medical advice; never part of the body and never evidence.</summary>
    public string? Disclaimer { get; init; }

    /// <summary>How title, day and author were learnt; null where the format has one place for each.</summary>
    public MetadataSources? LearntFrom { get; init; }

    /// <summary>
    /// What the article was read from, so that a knowledge base keeps both; null when it was built without a source, and in an article that comes out of a knowledge base, where <see cref="ArticleCollection.Original"/> gives it.
    /// No part of the article's JSON: two that read the same are the same article.
    /// </summary>
    [JsonIgnore]
    public ArticleOriginal? Original { get; init; }

    /// <summary>The characters of <paramref name="span"/> in <see cref="Text"/>: <c>article[evidence.Span] == evidence.Sentence</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside of the text.</exception>
    public string this[TextSpan span] => span.In(Text);
}
