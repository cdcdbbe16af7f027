using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>How a sentence points at a work, from the firmest to the vaguest way. Being cited is not being supported: the work was not read.</summary>
public enum Support
{
    /// <summary>The sentence points at nothing.</summary>
    None,

    /// <summary>"Studies show": somebody's work, but not which.</summary>
    Vague,

    /// <summary>A number that has no entry in the list.</summary>
    Dangling,

    /// <summary>A number, bound to an unnumbered list by counting its entries: inferred, not stated.</summary>
    Positional,

    /// <summary>An address of the work in the text: DOI, PubMed or another link.</summary>
    Link,

    /// <summary>Author and year.</summary>
    AuthorYear,

    /// <summary>A number that stands before an entry of the list.</summary>
    Numbered,

    /// <summary>A marker that the page itself links to its entry.</summary>
    LinkedMarker,
}

/// <summary>A marker in the text that points at the reference list, such as <c>(1)</c>, <c>[2, 3]</c> or <c>(Fasano, 2012)</c>.</summary>
/// <param name="Span">Where the marker stands in the article's text.</param>
/// <param name="Marker">The marker as printed.</param>
/// <param name="Support">How it points.</param>
/// <param name="References">Indexes into the article's references; empty when <see cref="Citations.Support.Dangling"/>.</param>
public sealed record Citation(TextSpan Span, string Marker, Support Support, IReadOnlyList<int> References)
{
    /// <summary>Whether the binding is our inference and not stated by the article.</summary>
    public bool IsInferred => Support == Support.Positional;
}

/// <summary>Questions to a <see cref="Support"/>.</summary>
internal static class Supports
{
    /// <summary>Whether a work is pointed at that can be found: a number without an entry, or "studies show", points at none.</summary>
    public static bool PointsAtWork(this Support support) => support > Support.Dangling;
}
