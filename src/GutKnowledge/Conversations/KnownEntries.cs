using GutKnowledge.Annotation;
using GutKnowledge.Concepts;

namespace GutKnowledge.Conversations;

/// <summary>Something that is known of somebody.</summary>
/// <param name="Turn">The turn that said it, from 0.</param>
/// <param name="Person">Of whom; null for who writes.</param>
/// <param name="Mention">What; its spans point into the transcript.</param>
internal sealed record KnownEntry(int Turn, Person? Person, Mention Mention)
{
    /// <summary>Whether it is there, with whom it is said of.</summary>
    public bool IsThere => Mention.Assertion.Status is AssertionStatus.Present || Person is not null && Mention.Assertion.Status == AssertionStatus.OtherPerson;
}

/// <summary>What is known after some turns. A later turn outweighs an earlier one where they speak of the same thing of the same person; within one turn everything stands as it was said.</summary>
internal sealed class KnownEntries(Vocabulary vocabulary)
{
    private readonly List<KnownEntry> entries = [];

    public IReadOnlyList<KnownEntry> All => entries;

    /// <summary>Adds what a turn says.</summary>
    public void Add(KnownEntry added)
    {
        if (entries.Exists(earlier => IsComparable(earlier, added) && Holds(earlier, added)))
        {
            return;
        }

        entries.RemoveAll(earlier => IsComparable(earlier, added) && Outweighs(added, earlier));
        entries.Add(added);
    }

    /// <summary>Takes back what was said of something before, and of what is a kind of it.</summary>
    /// <returns>What was taken back.</returns>
    public IReadOnlyList<KnownEntry> TakeBack(int turn, Person? person, Mention mention)
    {
        var takenBack = entries.FindAll(earlier => earlier.Turn < turn && earlier.Person == person && IsKindOf(earlier.Mention, mention));
        entries.RemoveAll(takenBack.Contains);
        return takenBack;
    }

    // What runs in the family of who writes is not what they have.
    private static bool IsComparable(KnownEntry earlier, KnownEntry added) => earlier.Turn < added.Turn && earlier.Person == added.Person && !IsOfFamily(earlier) && !IsOfFamily(added);

    private static bool IsOfFamily(KnownEntry entry) => entry.Person is null && entry.Mention.Assertion.Status == AssertionStatus.OtherPerson;

    // Nothing is new in it.
    private static bool Holds(KnownEntry earlier, KnownEntry added) => added.Mention.Assertion.Status switch
    {
        AssertionStatus.Uncertain => earlier.IsThere && IsSame(earlier.Mention, added.Mention),
        AssertionStatus.Hypothetical => (earlier.IsThere || earlier.Mention.Assertion.Status is AssertionStatus.Uncertain or AssertionStatus.Hypothetical) && IsSame(earlier.Mention, added.Mention),
        var status => (earlier.IsThere ? added.IsThere : earlier.Mention.Assertion.Status == status) && earlier.Mention.Concepts.SequenceEqual(added.Mention.Concepts),
    };

    // Who denies pain denies cramps that they spoke of before; who speaks of cramps no longer denies all pain.
    private bool Outweighs(KnownEntry added, KnownEntry earlier) => added.Mention.Assertion.Status switch
    {
        AssertionStatus.Hypothetical => false,
        AssertionStatus.Uncertain => IsSame(added.Mention, earlier.Mention),
        AssertionStatus.Past => IsSame(added.Mention, earlier.Mention),
        AssertionStatus.Absent => IsSame(added.Mention, earlier.Mention) || earlier.Mention.Assertion.Status is not (AssertionStatus.Absent or AssertionStatus.Past) && IsKindOf(earlier.Mention, added.Mention),
        _ => IsSame(added.Mention, earlier.Mention) || earlier.Mention.Assertion.Status == AssertionStatus.Absent && IsKindOf(added.Mention, earlier.Mention),
    };

    private static bool IsSame(Mention one, Mention other) => one.Concepts.Intersect(other.Concepts).Any();

    private bool IsKindOf(Mention narrow, Mention broad) => narrow.Concepts.Any(id => broad.Concepts.Any(broader => vocabulary.IsOrIsNarrower(id, broader)));
}
