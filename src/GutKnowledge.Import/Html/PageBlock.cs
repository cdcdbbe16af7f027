using GutKnowledge.Articles;

namespace GutKnowledge.Import.Html;

/// <summary>Where on a page a block stands.</summary>
internal enum PagePlace
{
    /// <summary>Above the article's element.</summary>
    Above,

    /// <summary>In a header inside the article's element.</summary>
    Header,

    /// <summary>In the article.</summary>
    Content,

    /// <summary>In a part that points to other posts.</summary>
    Related,

    /// <summary>In a part that says what the publisher does not want to be held to.</summary>
    Disclaimer,

    /// <summary>Below the article's element.</summary>
    Below,
}

/// <summary>A block with its place on the page.</summary>
/// <param name="Block">The block.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PageBlock(Block Block, PagePlace Place);
