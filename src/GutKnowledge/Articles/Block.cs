namespace GutKnowledge.Articles;

/// <summary>What a reader knows of a block.</summary>
internal enum BlockKind
{
    /// <summary>A line of unmarked text: its neighbours decide whether it is a heading, a list entry or a part of a paragraph.</summary>
    Line,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An entry of a list.</summary>
    ListItem,
}

/// <summary>A piece of a page in reading order, before it is known whether it belongs to the body. Readers produce blocks, <see cref="ArticleAssembler"/> makes the article of them.</summary>
/// <param name="Kind">What the source marks it as.</param>
/// <param name="Text">Its characters; a line feed stands for a line break that the source wants to be seen.</param>
internal sealed record Block(BlockKind Kind, string Text)
{
    /// <summary>1 to 6 for a heading, else 0.</summary>
    public int Level { get; init; }

    /// <summary>The number of an entry of a numbered list.</summary>
    public int? Number { get; init; }

    /// <summary>Whether it stands right below the block before: no blank line between, or the same list entry.</summary>
    public bool Glued { get; init; }

    /// <summary>Whether the source marks it as an entry of the reference list.</summary>
    public bool IsReference { get; init; }

    /// <summary>Where the first link in it leads.</summary>
    public string? Url { get; init; }

    /// <summary>Names under which links on the page reach it.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];

    /// <summary>Citation markers in it that are links within the page, in order.</summary>
    public IReadOnlyList<MarkerLink> Links { get; init; } = [];
}

/// <summary>A citation marker that is a link within the page, or words that are a link to a publication.</summary>
/// <param name="Marker">The marker, or the words, as they stand in the block.</param>
/// <param name="Targets">The anchors it leads to.</param>
/// <param name="Publication">The address of the publication; null for a link within the page.</param>
internal sealed record MarkerLink(string Marker, IReadOnlyList<string> Targets, string? Publication = null);
