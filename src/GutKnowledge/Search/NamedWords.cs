using GutKnowledge.Concepts;

namespace GutKnowledge.Search;

/// <summary>The words of the names of what is asked: "can't catch my breath" is also searched by "shortness of breath".</summary>
internal static class NamedWords
{
    /// <summary>Stems with what they count, 1 where a name is sure; several concepts of one wording share it.</summary>
    public static Dictionary<string, double> Of(KnowledgeQuery query, Vocabulary vocabulary)
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var group in query.Concepts)
        {
            // The others are narrower or broader than what is asked.
            var closest = group.Max(weighted => weighted.Weight);
            var asked = group.Where(weighted => weighted.Weight == closest).Select(weighted => vocabulary.Find(weighted.Concept)).OfType<Concept>().ToList();
            foreach (var stem in asked.SelectMany(concept => SearchedWords.Forms(concept.Name).Select(SearchedWords.Stem).Distinct()))
            {
                named[stem] = named.GetValueOrDefault(stem) + (1.0 / asked.Count);
            }
        }

        return named;
    }
}
