using GutKnowledge.Concepts;

namespace GutKnowledge.Drafts;

/// <summary>Whether what is said not to be spoken of really is not.</summary>
internal static class AbsenceCheck
{
    public static void Check(DraftSentenceText sentence, DraftSources sources, Vocabulary vocabulary)
    {
        var mentions = sentence.Read.Mentions;
        if (sentence.Role != DraftRole.Absence || mentions.Count == 0)
        {
            return;
        }

        // A broader word is not what is meant, and evidence that speaks against speaks of it too.
        foreach (var source in sources.Sentences)
        {
            if (source.Place.Number is { } number && mentions.All(mention => mention.Concepts.Any(id => Speaks(source.Read, id, vocabulary))))
            {
                sentence.Report(DraftFindingKind.FalseAbsence, sentence.Span, $"[{number}] speaks of it: \"{source.Place.Text}\" Say what it says.", source);
                return;
            }
        }
    }

    private static bool Speaks(ReadSentence sentence, ConceptId concept, Vocabulary vocabulary) =>
        sentence.Concepts.Any(named => vocabulary.IsOrIsNarrower(named, concept)) || sentence.LeadIn is { } leadIn && Speaks(leadIn, concept, vocabulary);
}
