using GutKnowledge.Concepts;

namespace GutKnowledge.Benchmarks.Generation;

/// <summary>The concepts that articles speak of, the common ones far oftener than the rare ones, under all the names that people write.</summary>
internal sealed class TopicWords
{
    /// <summary>The one symptom that stands in every third article and in no other: the longest list that a question can hit.</summary>
    public static readonly ConceptId Everywhere = new("symptom:bloating");

    private readonly Dictionary<ConceptType, (List<List<string>> Concepts, ZipfRanks Ranks)> topics;
    private readonly List<string> everywhere;

    public TopicWords(Vocabulary vocabulary)
    {
        topics = vocabulary.Concepts
            .Where(concept => concept.Id != Everywhere)
            .Select(concept => (concept.Type, Names: Names(concept)))
            .Where(x => x.Names.Count > 0)
            .GroupBy(x => x.Type, x => x.Names)
            .ToDictionary(group => group.Key, group => (group.ToList(), new ZipfRanks(group.Count())));
        everywhere = Names(vocabulary.Find(Everywhere)!);
    }

    public IReadOnlyList<string> NamesOfEverywhere => everywhere;

    /// <summary>All names of a concept of the type.</summary>
    public IReadOnlyList<string> Next(Dice dice, ConceptType type)
    {
        var (concepts, ranks) = topics[type];
        return concepts[ranks.Next(dice)];
    }

    // Wrong spellings belong to questions; a bracket tells two concepts of one name apart and is written by nobody.
    private static List<string> Names(Concept concept) =>
        [.. concept.Synonyms.Where(s => s.Kind is not SynonymKind.Misspelling && !s.Text.Contains('(', StringComparison.Ordinal)).Select(s => Uncapitalised(s.Text))];

    private static string Uncapitalised(string name) => name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
