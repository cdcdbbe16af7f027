namespace GutKnowledge.Concepts;

/// <summary>How far a synonym of an ontology covers its term.</summary>
public enum OboScope
{
    /// <summary>The same.</summary>
    Exact,

    /// <summary>Wider than the term.</summary>
    Broad,

    /// <summary>Narrower than the term.</summary>
    Narrow,

    /// <summary>Near it.</summary>
    Related,
}

/// <summary>A synonym of a term.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Scope">How far it covers the term.</param>
/// <param name="Type">The ontology's own type, such as <c>layperson</c> or <c>abbreviation</c>; null when it has none.</param>
public readonly record struct OboSynonym(string Text, OboScope Scope, string? Type);

/// <summary>A term of an ontology.</summary>
public sealed record OboTerm
{
    /// <summary>Key, such as <c>HP:0002027</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name; empty where the file gives none.</summary>
    public required string Name { get; init; }

    /// <summary>Synonyms in the order of the file.</summary>
    public IReadOnlyList<OboSynonym> Synonyms { get; init; } = [];

    /// <summary>Keys under which it was known before.</summary>
    public IReadOnlyList<string> AlternateIds { get; init; } = [];

    /// <summary>Keys of its parents.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Whether it is no longer to be used.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Keys of the terms that take the place of an obsolete one.</summary>
    public IReadOnlyList<string> ReplacedBy { get; init; } = [];
}
