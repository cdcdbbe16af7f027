using GutKnowledge.Annotation;
using GutKnowledge.Concepts;

namespace GutKnowledge.Drafts;

/// <summary>Which sources speak of a concept, of a narrower one, or of a broader one. Each concept is looked for once. Not thread-safe.</summary>
internal sealed class ConceptIndex(IReadOnlyList<SourceSentence> sources, Vocabulary vocabulary)
{
    private readonly Dictionary<ConceptId, bool[]> known = [];

    /// <summary>Whether a source names one of the concepts of a mention.</summary>
    public bool Names(int source, Mention mention) => Names(source, mention.Concepts);

    /// <summary>Whether a source names one of the concepts.</summary>
    public bool Names(int source, IReadOnlyList<ConceptId> concepts)
    {
        for (var i = 0; i < concepts.Count; i++)
        {
            if (Of(concepts[i])[source])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two sides of claims may stand for each other.</summary>
    public bool Match(IReadOnlyList<ConceptId> a, IReadOnlyList<ConceptId> b) => a.Any(left => b.Any(right => IsNear(left, right)));

    private bool[] Of(ConceptId concept)
    {
        if (!known.TryGetValue(concept, out var naming))
        {
            known[concept] = naming = [.. sources.Select(source => IsNamedIn(source.Read, concept))];
        }

        return naming;
    }

    private bool IsNamedIn(ReadSentence sentence, ConceptId concept) =>
        sentence.Concepts.Any(named => IsNear(named, concept)) || sentence.LeadIn is { } leadIn && IsNamedIn(leadIn, concept);

    private bool IsNear(ConceptId a, ConceptId b) => vocabulary.IsOrIsNarrower(a, b) || vocabulary.IsOrIsNarrower(b, a);
}
