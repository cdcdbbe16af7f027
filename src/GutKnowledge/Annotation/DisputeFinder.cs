using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Finds what a sentence calls disputed as such: "the concept of X is controversial", but not "the link between X and Y is disputed".</summary>
internal static class DisputeFinder
{
    private static readonly HashSet<string> TieWords = WordList.Of("tie");

    public static IReadOnlyList<ConceptId> Find(SentenceParts sentence, Vocabulary vocabulary)
    {
        if (!sentence.Has(SentenceCueKind.Dispute))
        {
            return [];
        }

        var untied = -1;
        foreach (var cue in sentence.Cues.Where(cue => cue.Value == SentenceCueKind.Dispute))
        {
            untied = untied < 0 ? BeforeTie(sentence.Tokens) : untied;
            if (cue.Start > untied)
            {
                break;
            }

            var before = sentence.MentionsBetween(0, cue.Start);
            // A symptom is felt; what can be disputed about it is what it comes from.
            if (before is [var only] && only.Concepts.All(id => vocabulary.Find(id)?.Type != ConceptType.Symptom))
            {
                return only.Concepts;
            }
        }

        return [];
    }

    // How many words stand before the first that speaks of a tie.
    private static int BeforeTie(IReadOnlyList<Token> tokens)
    {
        var count = 0;
        while (count < tokens.Count && !TieWords.Contains(tokens[count].Form))
        {
            count++;
        }

        return count;
    }
}
