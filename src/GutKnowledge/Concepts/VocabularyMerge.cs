namespace GutKnowledge.Concepts;

/// <summary>Puts two vocabularies together, the first one winning.</summary>
internal static class VocabularyMerge
{
    public static Vocabulary Merge(Vocabulary ours, Vocabulary other)
    {
        // Where several of ours name the same one as exact, the first in order takes it.
        var taken = new Dictionary<ConceptId, ConceptId>();
        foreach (var concept in ours.Concepts)
        {
            foreach (var id in concept.CrossReferences.Where(reference => reference.Match == CrossReferenceMatch.Exact).Select(reference => new ConceptId(reference.Id)))
            {
                if (other.Find(id) is { } same && !taken.ContainsKey(same.Id))
                {
                    taken.Add(same.Id, concept.Id);
                }
            }

            if (other.Find(concept.Id) is { } namesake)
            {
                taken.TryAdd(namesake.Id, concept.Id);
            }
        }

        var given = taken.ToLookup(pair => pair.Value, pair => EverydayWordings.AddTo(other.Find(pair.Key)!, ours));
        var merged = ours.Concepts.Select(concept => Extend(concept, [.. given[concept.Id]]));
        var kept = other.Concepts.Where(concept => !taken.ContainsKey(concept.Id))
            .Select(concept => EverydayWordings.AddTo(concept, ours) with { Broader = [.. concept.Broader.Select(id => taken.GetValueOrDefault(id, id)).Distinct()] });
        return new Vocabulary(merged.Concat(kept));
    }

    private static Concept Extend(Concept concept, List<Concept> same)
    {
        if (same.Count == 0)
        {
            return concept;
        }

        var known = concept.Synonyms.Select(synonym => Vocabulary.Key(synonym.Text)).ToHashSet(StringComparer.Ordinal);
        var added = same.SelectMany(other => other.Synonyms)
            .Where(synonym => known.Add(Vocabulary.Key(synonym.Text)))
            .Select(synonym => synonym.Kind == SynonymKind.Preferred ? synonym with { Kind = SynonymKind.Clinical } : synonym);
        return concept with
        {
            Synonyms = [.. concept.Synonyms, .. added],
            AlternateIds = [.. concept.AlternateIds, .. same.SelectMany(other => other.AlternateIds.Prepend(other.Id)).Where(id => id != concept.Id).Distinct()],
        };
    }
}
