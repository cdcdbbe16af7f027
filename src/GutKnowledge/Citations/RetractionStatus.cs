namespace GutKnowledge.Citations;

/// <summary>What a list of retractions says of a work. There is no value for "fine": a work that is not listed may be retracted all the same.</summary>
public enum RetractionStatus
{
    /// <summary>It was corrected.</summary>
    Corrected,

    /// <summary>It was retracted or doubted, and the retraction was taken back.</summary>
    Reinstated,

    /// <summary>The publisher has expressed concern.</summary>
    Concern,

    /// <summary>It was retracted.</summary>
    Retracted,
}

/// <summary>By what a work was found in a list of retractions.</summary>
public enum RetractionKey
{
    /// <summary>The DOI.</summary>
    Doi,

    /// <summary>The PMID.</summary>
    Pmid,

    /// <summary>Title, year and first author together, where the entry shows no identifier that the list has.</summary>
    Title,
}

/// <summary>One notice of a list of retractions, about one work.</summary>
public sealed record RetractionNotice
{
    /// <summary>What the notice says of the work.</summary>
    public required RetractionStatus Status { get; init; }

    /// <summary>The day of the notice, or null where the list does not say it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>DOI of the notice itself.</summary>
    public Doi? NoticeDoi { get; init; }

    /// <summary>DOI of the work.</summary>
    public Doi? Doi { get; init; }

    /// <summary>PMID of the work.</summary>
    public Pmid? Pmid { get; init; }

    /// <summary>Title of the work.</summary>
    public string? Title { get; init; }

    /// <summary>First author of the work: the family name, or a name that ends with it.</summary>
    public string? FirstAuthor { get; init; }

    /// <summary>Year of the work.</summary>
    public int? Year { get; init; }

    /// <summary>The list's reasons, in its own words.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = value ?? []; } = [];
}

/// <summary>What a list of retractions says of a cited work.</summary>
/// <param name="Status">What holds by the last notices.</param>
/// <param name="Date">The day of the notice that decides, or null where the list does not say it.</param>
/// <param name="NoticeDoi">DOI of that notice.</param>
/// <param name="FoundBy">By what the work was found in the list.</param>
/// <param name="ListUpTo">The last day of the list: what happened later is not in it.</param>
public sealed record RetractionFinding(RetractionStatus Status, DateOnly? Date, Doi? NoticeDoi, RetractionKey FoundBy, DateOnly? ListUpTo);
