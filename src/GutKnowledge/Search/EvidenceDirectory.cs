using GutKnowledge.Annotation;

namespace GutKnowledge.Search;

/// <summary>
/// What is shown in one piece: a sentence, or the entries of a list with their lead-in.
/// </summary>
/// <param name="First">Its first sentence.</param>
/// <param name="Count">How many sentences it has.</param>
/// <param name="Heading">The heading that it stands under; -1 for none.</param>
/// <param name="Start">Where it begins in the text, its lead-in included.</param>
/// <param name="Marks">What its ranking needs to know.</param>
/// <param name="Words">The families of its words, as positions in <see cref="EvidenceDirectory.Families"/>, in order.</param>
internal readonly record struct UnitEntry(int First, int Count, int Heading, int Start, UnitMarks Marks, int[] Words);

/// <summary>What is known of a unit without reading it.</summary>
[Flags]
internal enum UnitMarks
{
    None = 0,

    /// <summary>Its first words point back at the sentence before it ("They raise ...").</summary>
    PointsBack = 1,

    /// <summary>It points at a work.</summary>
    Cited = 2,

    /// <summary>Its first sentence speaks with care.</summary>
    Hedged = 4,

    /// <summary>Its first sentence denies.</summary>
    Negated = 8,

    /// <summary>It tells when to see a doctor.</summary>
    Advice = 16,
}

/// <summary>How a sentence names a concept.</summary>
internal enum Naming
{
    Present,
    Claimed,
    Denied,
    Disputed,
}

/// <summary>A sentence that names a concept. Concepts are positions in the vocabulary, sentences positions in the article.</summary>
internal readonly record struct NamingEntry(int Concept, int Sentence, Naming How);

/// <summary>A claim by its concepts.</summary>
internal readonly record struct ClaimEntry(int Sentence, Relation Relation, Wording Wording, int[] Subject, int[] Object);

/// <summary>
/// What the sentences of an article name and claim, so that the best of them are chosen before any is read. All of it is in the sentences too.
/// </summary>
/// <param name="Sentences">How many sentences the article has.</param>
/// <param name="TitleConcepts">What its title speaks of.</param>
/// <param name="Units">Its units, in order.</param>
/// <param name="Namings">Which sentence names what, concept by concept; of each, in the order of the sentences.</param>
/// <param name="Claims">The claims, in order.</param>
/// <param name="Families">The numbers of the families of all words that are no stop words, in order, see <see cref="FamilyNumber"/>.</param>
internal sealed record EvidenceDirectory(
    int Sentences, int[] TitleConcepts, UnitEntry[] Units, NamingEntry[] Namings, ClaimEntry[] Claims, int[] Families);
