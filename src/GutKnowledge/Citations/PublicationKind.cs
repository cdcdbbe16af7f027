namespace GutKnowledge.Citations;

/// <summary>What kind of thing a publication is, as far as its record says so.</summary>
public enum PublicationKind
{
    /// <summary>Not said, or none of the others.</summary>
    Other,

    /// <summary>An article in a journal.</summary>
    Article,

    /// <summary>A book.</summary>
    Book,

    /// <summary>A chapter of a book.</summary>
    Chapter,

    /// <summary>A paper in the proceedings of a conference.</summary>
    ConferencePaper,

    /// <summary>A thesis.</summary>
    Thesis,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A page of the web.</summary>
    WebPage,

    /// <summary>A manuscript that is not reviewed.</summary>
    Preprint,
}
