using GutKnowledge.Annotation;
using GutKnowledge.Concepts;

namespace GutKnowledge.Drafts;

/// <summary>Which sources speak of a concept or of a narrower one. Each concept is looked for once. Not thread-safe.</summary>
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

    /// <summary>Whether any source names one of the concepts of a mention.</summary>
    public bool AnyNames(Mention mention) => mention.Concepts.Any(concept => Of(concept).Contains(true));

    /// <summary>Whether a side of a draft's claim may be told by the side of a source's.</summary>
    public bool Match(IReadOnlyList<ConceptId> said, IReadOnlyList<ConceptId> source) => said.Any(ours => source.Any(theirs => IsNear(theirs, ours)));

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

    // What holds for one probiotic may be told of probiotics, but not the other way round. Symptoms shade into each other, so they may be told by a narrower word too.
    private bool IsNear(ConceptId source, ConceptId said) =>
        vocabulary.IsOrIsNarrower(source, said) || vocabulary.Find(said)?.Type is ConceptType.Symptom or ConceptType.Mechanism && vocabulary.IsOrIsNarrower(said, source);
}
