namespace GutKnowledge.Citations;

/// <summary>A piece of a printed reference that belongs to one field, and how it looks. Words, parts of words and punctuation are told by hashes.</summary>
internal struct ReferenceToken
{
    /// <summary>Where it begins in the text.</summary>
    public int Start;

    /// <summary>Where it ends, punctuation included.</summary>
    public int End;

    /// <summary>Where its first letter or digit stands; <see cref="End"/> when it has none.</summary>
    public int CoreStart;

    /// <summary>Just behind its last letter or digit.</summary>
    public int CoreEnd;

    /// <summary>Whether a closing tag stands behind it.</summary>
    public bool IsTagged;

    /// <summary>What it looks like.</summary>
    public ReferenceTokenKind Kind;

    /// <summary>The last character of the punctuation behind it, or 0.</summary>
    public char Closing;

    /// <summary>The first character of the punctuation before it, or 0.</summary>
    public char Opening;

    /// <summary>Whether a quotation mark stands before it.</summary>
    public bool OpensQuote;

    /// <summary>Whether a quotation mark stands behind it.</summary>
    public bool ClosesQuote;

    /// <summary>The word without case, every digit alike.</summary>
    public uint Word;

    /// <summary>Its first two letters.</summary>
    public uint Prefix;

    /// <summary>Its last three letters.</summary>
    public uint Suffix;

    /// <summary>Capitals, small letters, digits and signs in their order, each run as one.</summary>
    public uint Shape;

    /// <summary>All punctuation before it.</summary>
    public uint Lead;

    /// <summary>All punctuation behind it.</summary>
    public uint Trail;
}

/// <summary>What a token looks like.</summary>
internal enum ReferenceTokenKind : byte
{
    /// <summary>Nothing but punctuation.</summary>
    Mark,

    /// <summary>"gut".</summary>
    Lower,

    /// <summary>"Gut".</summary>
    Capitalised,

    /// <summary>"A", "AB", "A.B.", "J.-P.": one to four capitals.</summary>
    Initials,

    /// <summary>"JAMA", "SMITH": more capitals.</summary>
    Capitals,

    /// <summary>"mRNA", "McKay".</summary>
    Mixed,

    /// <summary>A number of four digits that can be a year.</summary>
    Year,

    /// <summary>A number of up to three digits.</summary>
    Number,

    /// <summary>A longer number.</summary>
    LongNumber,

    /// <summary>"45-52".</summary>
    Range,

    /// <summary>Letters and digits: "S12", "e0123", "2nd".</summary>
    Code,

    /// <summary>An address.</summary>
    Address,

    /// <summary>A DOI.</summary>
    Identifier,
}
