namespace GutKnowledge.Concepts;

/// <summary>What a concept is. "Cause" is a role in a claim and not among them.</summary>
public enum ConceptType
{
    /// <summary>What a person feels or a clinician sees.</summary>
    Symptom,

    /// <summary>A disease, disorder or syndrome.</summary>
    Condition,

    /// <summary>What a person takes in, lives with or does: food, supplement, medicine, organism, habit, treatment.</summary>
    Exposure,

    /// <summary>How the body works: a process, a pathway, a structure.</summary>
    Mechanism,

    /// <summary>An examination.</summary>
    Test,
}

/// <summary>How a wording relates to its concept.</summary>
public enum SynonymKind
{
    /// <summary>The name under which the concept is shown.</summary>
    Preferred,

    /// <summary>A name in clinical use.</summary>
    Clinical,

    /// <summary>Everyday words.</summary>
    Lay,

    /// <summary>Another spelling of a name.</summary>
    Spelling,

    /// <summary>A short form, compared with its capitals in an article.</summary>
    Abbreviation,

    /// <summary>A wrong spelling that people type.</summary>
    Misspelling,
}

/// <summary>A wording of a concept.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Kind">How it relates to the concept.</param>
public readonly record struct Synonym(string Text, SynonymKind Kind);

/// <summary>How far an identifier of an ontology covers the concept.</summary>
public enum CrossReferenceMatch
{
    /// <summary>The same thing.</summary>
    Exact,

    /// <summary>Nearly the same thing.</summary>
    Close,

    /// <summary>The ontology's term is wider.</summary>
    Broader,
}

/// <summary>An identifier of the concept in an ontology. Only an exact one may be shown as "the same".</summary>
/// <param name="Id">Identifier with its prefix, such as <c>HP:0002027</c>.</param>
/// <param name="Match">How far it covers the concept.</param>
/// <param name="Label">The ontology's label, where it is known.</param>
public sealed record CrossReference(string Id, CrossReferenceMatch Match, string? Label);

/// <summary>Something that an article or a question can speak of.</summary>
public sealed record Concept
{
    /// <summary>Key.</summary>
    public required ConceptId Id { get; init; }

    /// <summary>What it is.</summary>
    public required ConceptType Type { get; init; }

    /// <summary>The name under which it is shown.</summary>
    public required string Name { get; init; }

    /// <summary>All wordings, the name first.</summary>
    public required IReadOnlyList<Synonym> Synonyms { get; init; }

    /// <summary>The wider concepts that the vocabulary has; most concepts have one at the most, those of an ontology may have several.</summary>
    public IReadOnlyList<ConceptId> Broader { get; init; } = [];

    /// <summary>Keys under which the concept was known before, or is known in a vocabulary that was merged; <see cref="Vocabulary.Find"/> knows them.</summary>
    public IReadOnlyList<ConceptId> AlternateIds { get; init; } = [];

    /// <summary>The group it belongs to when the wider thing is no concept of its own, such as <c>abdominal symptom</c>.</summary>
    public string? Group { get; init; }

    /// <summary>Its identifiers in ontologies.</summary>
    public IReadOnlyList<CrossReference> CrossReferences { get; init; } = [];
}
