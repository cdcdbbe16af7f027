namespace GutKnowledge.Articles;

/// <summary>How a fact about an article was learnt, from the firmest source to the vaguest.</summary>
public enum MetadataSource
{
    /// <summary>The fact is not known, or the format has one place for it.</summary>
    None,

    /// <summary>A description of the article for programs (JSON-LD).</summary>
    JsonLd,

    /// <summary>Properties on the page's elements (microdata).</summary>
    Microdata,

    /// <summary>What the page says when it is shared (OpenGraph).</summary>
    OpenGraph,

    /// <summary>Another <c>meta</c> of the page's head.</summary>
    Meta,

    /// <summary>A <c>time</c> element beside the title.</summary>
    TimeElement,

    /// <summary>A line beside the title that readers see.</summary>
    Byline,

    /// <summary>The page's address.</summary>
    Address,

    /// <summary>A heading on the page.</summary>
    Heading,

    /// <summary>The title of the window.</summary>
    WindowTitle,
}
