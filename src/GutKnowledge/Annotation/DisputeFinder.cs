using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Finds what a sentence calls disputed as such: "the concept of X is controversial", but not "the link between X and Y is disputed".</summary>
internal static class DisputeFinder
{
    private static readonly HashSet<string> TieWords = WordList.Of("tie");

    public static IReadOnlyList<ConceptId> Find(SentenceParts sentence)
    {
        foreach (var cue in sentence.Cues.Where(cue => cue.Value == SentenceCueKind.Dispute))
        {
            var before = sentence.MentionsBetween(0, cue.Start);
            if (before is [var only] && !Enumerable.Range(0, cue.Start).Any(i => TieWords.Contains(sentence.Tokens[i].Form)))
            {
                return only.Concepts;
            }
        }

        return [];
    }
}
