using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>Finds the mentions of judged texts and counts them (micro-averaged precision and recall as in Groza et al., Database 2015, bav005, on the GSC and GSC+ corpora).</summary>
public static class MentionEvaluator
{
    /// <summary>Reads every text.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="annotator">What finds the mentions.</param>
    /// <param name="mode">Which mentions are kept where they overlap.</param>
    public static MentionReport Evaluate(IEnumerable<JudgedText> texts, Annotator annotator, MentionMode mode = MentionMode.MostSpecific)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(annotator);
        var names = new OntologyNames(annotator.Vocabulary);
        var (documents, mentions) = (new Counts(), new Counts());
        var misses = new List<string>();
        var count = 0;
        foreach (var text in texts)
        {
            count++;
            var prefixes = text.Marks.Select(mark => OntologyNames.Prefix(mark.Id)).DefaultIfEmpty("HP").Distinct().ToList();
            var found = annotator.FindMentions(text.Text, text.IsLay, mode)
                .SelectMany(mention => mention.Concepts.SelectMany(names.Of).Where(id => prefixes.Contains(OntologyNames.Prefix(id))).Select(id => (Id: id, (TextSpan?)mention.Span, mention.Text))).ToList();
            var expected = text.Marks.Select(mark => (Id: names.Primary(mark.Id), mark.Span)).ToList();

            var foundIds = found.Select(f => f.Id).ToHashSet();
            var expectedIds = expected.Select(e => e.Id).ToHashSet();
            documents.Add(foundIds, expectedIds);
            if (expected.Exists(mark => mark.Span is not null))
            {
                mentions.Add([.. found.Select(f => (f.Id, f.Item2))], expected.ToHashSet());
            }

            if (!foundIds.SetEquals(expectedIds))
            {
                misses.Add($"{text.Id} missed [{string.Join(", ", expectedIds.Except(foundIds).Order(StringComparer.Ordinal).Select(names.Label))}] "
                    + $"wrong [{string.Join(", ", found.Where(f => !expectedIds.Contains(f.Id)).Select(f => $"{f.Text} = {names.Label(f.Id)}").Distinct())}]"
                    + (text.IsLay ? $" in \"{text.Text}\"" : string.Empty));
            }
        }

        return new MentionReport(count, documents.Result, mentions.Result, misses);
    }

    private sealed class Counts
    {
        private int right;
        private int found;
        private int expected;

        public PrecisionRecall Result => new(new Ratio(right, found), new Ratio(right, expected));

        public void Add<T>(HashSet<T> foundItems, HashSet<T> expectedItems)
        {
            right += foundItems.Count(expectedItems.Contains);
            found += foundItems.Count;
            expected += expectedItems.Count;
        }
    }

    // What our concepts are called in the ontology of the set: their own key, an alternate key of a merged concept, or a cross-reference that is exact.
    private sealed class OntologyNames(Vocabulary vocabulary)
    {
        public static string Prefix(string id) => id.Split(':')[0];

        public IEnumerable<string> Of(ConceptId id)
        {
            var concept = vocabulary.Find(id)!;
            return concept.CrossReferences.Where(reference => reference.Match == CrossReferenceMatch.Exact).Select(reference => Primary(reference.Id)).Append(id.Value).Distinct();
        }

        // The first of the exact cross-references is what other keys of the concept lead to.
        public string Primary(string id) =>
            vocabulary.Find(new ConceptId(id)) is { } concept
                ? concept.CrossReferences.Where(reference => reference.Match == CrossReferenceMatch.Exact && Prefix(reference.Id) == Prefix(id)).Select(reference => reference.Id).FirstOrDefault(concept.Id.Value)
                : id;

        public string Label(string id) => vocabulary.Find(new ConceptId(id)) is { } concept ? $"{id} {concept.Name}" : id;
    }
}
