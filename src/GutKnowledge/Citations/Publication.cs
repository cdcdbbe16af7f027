namespace GutKnowledge.Citations;

/// <summary>A published work, as a catalogue records it. Fields that the catalogue leaves empty are null.</summary>
public sealed record Publication
{
    /// <summary>The catalogue's own key.</summary>
    public required string Id { get; init; }

    /// <summary>Family names of the authors, in order; a group author stands under its full name.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

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

    /// <summary>The study design in the catalogue's words, or null where it is unknown.</summary>
    public string? DesignNote { get; init; }

    /// <summary>The study design that the title names, found anew whenever it is asked for; most titles name none.</summary>
    public DesignFinding Design => StudyDesignClassifier.Classify(Title);

    /// <summary>Whether the record was confirmed by a source other than the page that prints it.</summary>
    public bool IsVerified { get; init; }
}
