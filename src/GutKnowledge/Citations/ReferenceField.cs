using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>What a piece of a printed reference is.</summary>
public enum ReferenceFieldKind
{
    /// <summary>The whole list of authors as printed, with "et al." where it stands.</summary>
    Authors,

    /// <summary>The year of publication, four digits.</summary>
    Year,

    /// <summary>The title of the work, without quotation marks around it.</summary>
    Title,

    /// <summary>The journal or book that holds the work.</summary>
    Container,

    /// <summary>The volume, without "vol.".</summary>
    Volume,

    /// <summary>The issue, without "no." and brackets.</summary>
    Issue,

    /// <summary>The page range or article number, without "pp.".</summary>
    Pages,

    /// <summary>The DOI, from "10." on.</summary>
    Doi,

    /// <summary>The digits of a PubMed identifier.</summary>
    Pmid,

    /// <summary>A PubMed Central identifier, with "PMC" where it is printed.</summary>
    Pmcid,

    /// <summary>An address.</summary>
    Url,
}

/// <summary>A field of a printed reference and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in <see cref="Reference.Text"/>.</param>
public readonly record struct ReferenceField(ReferenceFieldKind Kind, TextSpan Span);
