namespace GutKnowledge.Import.Html;

/// <summary>What a part of a page is for, by its mark-up.</summary>
internal enum PageRegion
{
    /// <summary>The mark-up says nothing.</summary>
    None,

    /// <summary>Never text.</summary>
    Skip,

    /// <summary>What readers wrote below the article; not the article even where it is longer.</summary>
    Comments,

    /// <summary>Not the article: navigation, share rows, newsletters.</summary>
    Drop,

    /// <summary>Points to other posts.</summary>
    Related,

    /// <summary>The reference list.</summary>
    References,

    /// <summary>What the publisher does not want to be held to.</summary>
    Disclaimer,

    /// <summary>Holds the article.</summary>
    Content,
}
