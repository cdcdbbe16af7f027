using GutKnowledge.Concepts;

namespace GutKnowledge.Annotation;

/// <summary>What a wording stands for. Immutable and shared by all mentions of it.</summary>
internal sealed class Meaning
{
    private readonly Sense[] senses;

    // Nearly all wordings have one sense.
    private Meaning(Sense sense)
    {
        senses = [sense];
        Concepts = [sense.Concept];
        Kind = sense.Kind;
        HasAbbreviation = sense.Abbreviation is not null;
    }

    private Meaning(Sense[] senses)
    {
        this.senses = senses;
        Concepts = [.. senses.Select(sense => sense.Concept).Distinct().Order()];
        Kind = senses.Min(sense => sense.Kind);
        HasAbbreviation = senses.Any(sense => sense.Abbreviation is not null);
    }

    /// <summary>Its concepts in ordinal order; several when it is ambiguous.</summary>
    public IReadOnlyList<ConceptId> Concepts { get; }

    /// <summary>The firmest kind of wording by which one of them is called so.</summary>
    public SynonymKind Kind { get; }

    /// <summary>Whether it has a sense only as an abbreviation.</summary>
    public bool HasAbbreviation { get; }

    /// <summary>A meaning with one sense more.</summary>
    public static Meaning Add(Meaning? meaning, Sense sense) =>
        meaning is null ? new Meaning(sense) : meaning.senses.Contains(sense) ? meaning : new Meaning([.. meaning.senses, sense]);

    /// <summary>The meaning with those senses only that <paramref name="fits"/> allows; null when there are none.</summary>
    public Meaning? Where(Func<Sense, bool> fits)
    {
        var left = senses.Where(fits).ToArray();
        return left.Length == 0 ? null : left.Length == senses.Length ? this : new Meaning(left);
    }
}

/// <summary>One concept that a wording may stand for.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Kind">The kind of wording.</param>
/// <param name="Abbreviation">How the abbreviation is written; null when the wording is none.</param>
internal readonly record struct Sense(ConceptId Concept, SynonymKind Kind, string? Abbreviation);
