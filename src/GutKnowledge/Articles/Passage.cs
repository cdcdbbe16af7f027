using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading above other passages.</summary>
    Heading,

    /// <summary>One entry of a list.</summary>
    ListItem,
}

/// <summary>A paragraph, a heading or a list entry of an article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="HeadingLevel">1 to 6 for a heading, else 0.</param>
/// <param name="Heading">Index of the passage that is the nearest heading above; null when there is none.</param>
/// <param name="LeadIn">For a list entry: index of the passage that introduces the list, a paragraph that ends in a colon; else null.</param>
public sealed record Passage(PassageKind Kind, TextSpan Span, int HeadingLevel = 0, int? Heading = null, int? LeadIn = null);
