using GutKnowledge.Annotation;
using GutKnowledge.Concepts;

namespace GutKnowledge.Drafts;

/// <summary>How two relations between the same things compare.</summary>
internal enum RelationMatch
{
    /// <summary>They say different things.</summary>
    Other,

    /// <summary>The one may be said for the other.</summary>
    Same,

    /// <summary>They say the opposite of each other.</summary>
    Opposite,
}

/// <summary>Compares what claims state of the same two things.</summary>
internal static class ClaimRelation
{
    /// <summary>Which way a relation goes.</summary>
    public static Direction Direction(Relation relation) => relation switch
    {
        Relation.Improves or Relation.Prevents or Relation.Reduces => Drafts.Direction.Helps,
        Relation.Causes or Relation.Worsens or Relation.Increases => Drafts.Direction.Harms,
        _ => Drafts.Direction.None,
    };

    /// <summary>Whether it holds both ways.</summary>
    public static bool IsMutual(Relation relation) => relation == Relation.IsAssociatedWith;

    /// <summary>Compares the relation of a draft's claim with a source's.</summary>
    /// <param name="said">The draft's.</param>
    /// <param name="source">The source's.</param>
    /// <param name="isSuffered">Whether the object is a symptom or a condition, of which less is better.</param>
    public static RelationMatch Compare(Relation said, Relation source, bool isSuffered)
    {
        if (said == source)
        {
            return RelationMatch.Same;
        }

        if (said == Relation.IsTestedBy || source == Relation.IsTestedBy)
        {
            return RelationMatch.Other;
        }

        var (a, b) = (Direction(said), Direction(source));
        if (a == Drafts.Direction.None || b == Drafts.Direction.None || a == b)
        {
            return RelationMatch.Same;
        }

        // More of a bacterium may be good; of bloating it is not.
        return isSuffered || IsReverse(said, source) || IsReverse(source, said) ? RelationMatch.Opposite : RelationMatch.Other;
    }

    /// <summary>Whether one of the concepts is suffered.</summary>
    public static bool IsSuffered(IReadOnlyList<ConceptId> concepts, Vocabulary vocabulary) =>
        concepts.Any(id => vocabulary.Find(id)?.Type is ConceptType.Symptom or ConceptType.Condition);

    private static bool IsReverse(Relation a, Relation b) => (a, b) is (Relation.Increases, Relation.Reduces) or (Relation.Worsens, Relation.Improves) or (Relation.Causes, Relation.Prevents);
}
