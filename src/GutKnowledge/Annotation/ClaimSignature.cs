using GutKnowledge.Concepts;

namespace GutKnowledge.Annotation;

/// <summary>Which types of concept a relation can hold between. A claim that its words do not allow is a misreading and is dropped.</summary>
internal static class ClaimSignature
{
    public static bool Fits(Claim claim, Vocabulary vocabulary) => claim.Relation switch
    {
        Relation.HasSymptom => Is(claim.Object, vocabulary, ConceptType.Symptom, ConceptType.Condition) && !Is(claim.Subject, vocabulary, ConceptType.Test),
        Relation.IsTestedBy => Is(claim.Object, vocabulary, ConceptType.Test),
        Relation.Improves or Relation.Prevents =>
            Is(claim.Subject, vocabulary, ConceptType.Exposure, ConceptType.Mechanism)
            && Is(claim.Object, vocabulary, ConceptType.Symptom, ConceptType.Condition, ConceptType.Mechanism),
        Relation.Worsens => Is(claim.Object, vocabulary, ConceptType.Symptom, ConceptType.Condition, ConceptType.Mechanism),
        Relation.Causes => !IsOnly(claim.Subject, vocabulary, ConceptType.Test) && !IsOnly(claim.Object, vocabulary, ConceptType.Test),
        _ => !IsOnly(claim.Subject, vocabulary, ConceptType.Test),
    };

    // Words that the vocabulary does not know may be anything.
    private static bool Is(ClaimArgument argument, Vocabulary vocabulary, params ConceptType[] types) =>
        argument.Concepts.Count == 0 || argument.Concepts.Any(id => vocabulary.Find(id) is { } concept && types.Contains(concept.Type));

    private static bool IsOnly(ClaimArgument argument, Vocabulary vocabulary, ConceptType type) =>
        argument.Concepts.Count > 0 && argument.Concepts.All(id => vocabulary.Find(id)?.Type == type);
}
