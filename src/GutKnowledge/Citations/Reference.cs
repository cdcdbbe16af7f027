namespace GutKnowledge.Citations;

/// <summary>An entry of an article's reference list: the text as it is printed, and what could be read from it.</summary>
/// <remarks>A field that the entry does not show is null; nothing is guessed. Immutable and safe to share between threads.</remarks>
public sealed record Reference
{
    /// <summary>The entry as printed, white space folded. Never lost, whatever could be read from it.</summary>
    public required string Text { get; init; }

    /// <summary>The number printed before the entry, or null for an unnumbered list.</summary>
    public int? Number { get; init; }

    /// <summary>Family names of the authors in printed order.</summary>
    public IReadOnlyList<string> Authors { get; init => field = value ?? []; } = [];

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Title of the work.</summary>
    public string? Title { get; init; }

    /// <summary>The journal or book that holds the work (CSL's container-title).</summary>
    public string? Container { get; init; }

    /// <summary>Volume.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Page range or article number.</summary>
    public string? Pages { get; init; }

    /// <summary>Digital Object Identifier.</summary>
    public Doi? Doi { get; init; }

    /// <summary>PubMed identifier.</summary>
    public Pmid? Pmid { get; init; }

    /// <summary>PubMed Central identifier.</summary>
    public Pmcid? Pmcid { get; init; }

    /// <summary>Address printed in the entry.</summary>
    public string? Url { get; init; }

    /// <summary>Reads a printed entry. See <see cref="ReferenceParser"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static Reference Parse(string text) => ReferenceParser.Parse(text);
}
