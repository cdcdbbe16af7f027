using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>For what is asked and no article speaks of: the nearest concept of the vocabulary that has articles.</summary>
/// <param name="vocabulary">What is narrower and broader.</param>
internal sealed class NearestFinder(Vocabulary vocabulary)
{
    // In an ontology a concept may have thousands beside it; what is not among the first is not near.
    private const int MostTried = 64;

    public IEnumerable<NearestConcept> Find(KnowledgeQuery query, SearchResult found, Func<ConceptId, NamedConcept> named, Func<ConceptId, int> articlesAbout)
    {
        foreach (var group in query.Concepts)
        {
            var asked = group.Where(weighted => weighted.Weight >= 1).Select(weighted => weighted.Concept).ToList();
            if (asked.Count > 0 && !asked.Exists(id => IsSpokenOf(vocabulary.Ordinal(id), found) || articlesAbout(id) > 0))
            {
                var (nearest, articles) = asked.SelectMany(Around).Distinct().Take(MostTried).Select(id => (Id: (ConceptId?)id, Count: articlesAbout(id))).FirstOrDefault(near => near.Count > 0);
                yield return new NearestConcept(named(asked[0]), nearest is { } id ? named(id) : null, articles);
            }
        }
    }

    // What a found article speaks of need not be counted.
    private static bool IsSpokenOf(int concept, SearchResult found) =>
        found.Hits.Any(hit => Array.Exists(hit.Article.Directory.Namings, naming => naming.Concept == concept && naming.How == Naming.Present));

    // Narrower concepts are kinds of what is asked; then what it is a kind of, what else is of that kind, and so on upwards.
    private IEnumerable<ConceptId> Around(ConceptId asked)
    {
        foreach (var narrower in vocabulary.Narrower(asked))
        {
            yield return narrower.Id;
        }

        var seen = new HashSet<ConceptId> { asked };
        var level = Broader(asked);
        while (level.Count > 0)
        {
            foreach (var broader in level)
            {
                yield return broader;
            }

            foreach (var beside in level.SelectMany(vocabulary.Narrower))
            {
                yield return beside.Id;
            }

            level = [.. level.Where(seen.Add).SelectMany(Broader).Distinct()];
        }

        List<ConceptId> Broader(ConceptId id) => [.. vocabulary.Find(id)?.Broader ?? []];
    }
}
