using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Finds what a sentence calls disputed as such: "the concept of X is controversial", but not "the link between X and Y is disputed".</summary>
internal static class DisputeFinder
{
    private static readonly HashSet<string> TieWords = WordList.Of("tie");

    public static IReadOnlyList<ConceptId> Find(SentenceParts sentence, Vocabulary vocabulary)
    {
        foreach (var cue in sentence.Cues.Where(cue => cue.Value == SentenceCueKind.Dispute))
        {
            var before = sentence.MentionsBetween(0, cue.Start);
            // A symptom is felt; what can be disputed about it is what it comes from.
            if (before is [var only] && only.Concepts.All(id => vocabulary.Find(id)?.Type != ConceptType.Symptom)
                && !Enumerable.Range(0, cue.Start).Any(i => TieWords.Contains(sentence.Tokens[i].Form)))
            {
                return only.Concepts;
            }
        }

        return [];
    }
}
