using GutKnowledge.Concepts;

namespace GutKnowledge.Drafts;

/// <summary>Remedies that are offered although no source speaks of them: who says "try ginger" says that it may help.</summary>
internal static class SuggestionCheck
{
    public static void Check(DraftSentenceText sentence, ConceptIndex concepts, Vocabulary vocabulary)
    {
        if (sentence.Role is DraftRole.Question or DraftRole.Heading or DraftRole.Absence || sentence.Findings.Count > 0)
        {
            return;
        }

        foreach (var cue in DraftCues.Suggestions.Find(sentence.Read.Tokens))
        {
            var offered = sentence.Read.Mentions.FirstOrDefault(mention => mention.Span.Start >= cue.Span.End);
            if (offered is not null && offered.Concepts.All(id => vocabulary.Find(id)?.Type == ConceptType.Exposure) && !concepts.AnyNames(offered))
            {
                sentence.Report(DraftFindingKind.Unsupported, offered.Span, $"No evidence speaks of {offered.Text}. Offer only what the evidence speaks of.");
                return;
            }
        }
    }
}
