using System.Collections.Concurrent;

namespace GutKnowledge.Concepts;

/// <summary>What is narrower and what is broader than a concept, at any depth. What was asked for once is kept: every question asks for it, and dozens of warning signs for the same. An ontology may go in circles. Thread-safe.</summary>
internal sealed class ConceptRelatives(Vocabulary vocabulary)
{
    private readonly ILookup<ConceptId, Concept> children =
        vocabulary.Concepts.SelectMany(concept => concept.Broader.Select(broader => (broader, concept))).ToLookup(pair => pair.broader, pair => pair.concept);

    private readonly ConcurrentDictionary<ConceptId, IReadOnlyList<Concept>> narrower = [];
    private readonly ConcurrentDictionary<ConceptId, IReadOnlySet<ConceptId>> broader = [];

    /// <summary>The narrower concepts, in ordinal order.</summary>
    public IReadOnlyList<Concept> Narrower(ConceptId id) => narrower.TryGetValue(id, out var known) ? known
        : vocabulary.Ordinal(id) < 0 ? [] : narrower.GetOrAdd(id, FindNarrower);

    /// <summary>The broader concepts; not the concept itself, unless a circle leads back to it.</summary>
    public IReadOnlySet<ConceptId> Broader(ConceptId id) => broader.TryGetValue(id, out var known) ? known
        : vocabulary.Ordinal(id) < 0 ? new HashSet<ConceptId>() : broader.GetOrAdd(id, FindBroader);

    private IReadOnlyList<Concept> FindNarrower(ConceptId id)
    {
        var found = new SortedDictionary<ConceptId, Concept>();
        var open = new Queue<ConceptId>([id]);
        while (open.TryDequeue(out var next))
        {
            foreach (var concept in children[next])
            {
                if (concept.Id != id && found.TryAdd(concept.Id, concept))
                {
                    open.Enqueue(concept.Id);
                }
            }
        }

        return Array.AsReadOnly(found.Values.ToArray());
    }

    private HashSet<ConceptId> FindBroader(ConceptId id)
    {
        var found = new HashSet<ConceptId>();
        var open = new Queue<ConceptId>([id]);
        while (open.TryDequeue(out var next))
        {
            foreach (var parent in vocabulary.Find(next)?.Broader ?? [])
            {
                if (found.Add(parent))
                {
                    open.Enqueue(parent);
                }
            }
        }

        return found;
    }
}
