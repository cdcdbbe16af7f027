namespace GutKnowledge.Citations;

/// <summary>A published work, as a catalogue records it. Fields that the catalogue leaves empty are null.</summary>
public sealed record Publication
{
    /// <summary>The catalogue's own key.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public PublicationKind Kind { get; init; }

    /// <summary>The authors, in order; the editors, where a record has no authors.</summary>
    public IReadOnlyList<AuthorName> Authors { get; init => field = value ?? []; } = [];

    /// <summary>Whether the record says that there are more authors than it names ("et al.").</summary>
    public bool HasFurtherAuthors { get; init; }

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Journal or book.</summary>
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

    /// <summary>Key in PubMed Central: "PMC3866154".</summary>
    public string? Pmcid { get; init; }

    /// <summary>International Standard Book Number, as recorded.</summary>
    public string? Isbn { get; init; }

    /// <summary>Address that the record gives.</summary>
    public string? Url { get; init; }

    /// <summary>Remark of the record.</summary>
    public string? Note { get; init; }

    /// <summary>The study design in the catalogue's words, or null where it is unknown.</summary>
    public string? DesignNote { get; init; }

    /// <summary>The study design that the title names, found anew whenever it is asked for; most titles name none.</summary>
    public DesignFinding Design => StudyDesignClassifier.Classify(Title);

    /// <summary>Whether the record was confirmed by a source other than the page that prints it.</summary>
    public bool IsVerified { get; init; }
}
