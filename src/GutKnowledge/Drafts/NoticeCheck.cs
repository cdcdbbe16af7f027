using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Whether the draft passes the answer's most urgent notice on, as urgently as it is.</summary>
internal static class NoticeCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static DraftFinding? Check(Answer answer, IReadOnlyList<DraftSentenceText> sentences, string draft, Annotator annotator)
    {
        if (Required(answer) is not { } notice)
        {
            return null;
        }

        var signs = answer.Understood.Where(mention => notice.Spans.Any(span => span.Overlaps(mention.Span))).SelectMany(mention => mention.Concepts.Select(concept => concept.Id))
            .Concat(annotator.FindMentions(notice.Message).SelectMany(mention => mention.Concepts)).ToList();
        DraftSentenceText? weaker = null;
        foreach (var sentence in sentences.Where(sentence => sentence.Role is not (DraftRole.Question or DraftRole.Absence)))
        {
            var (urgency, isTakenBack) = UrgencyOf(sentence.Read);
            if (urgency is { } said && !isTakenBack && said <= notice.Urgency && !IsOfOtherSigns(sentence.Read, signs, annotator.Vocabulary))
            {
                return null;
            }

            weaker ??= urgency is not null || isTakenBack ? sentence : null;
        }

        // At the beginning stands nothing that would have to be marked: it is where the notice belongs.
        var span = weaker?.Span ?? default;
        return new DraftFinding(
            DraftFindingKind.NoticeDropped,
            notice.Condition is null ? DraftSeverity.Error : DraftSeverity.Warning,
            span,
            span.In(draft),
            $"{(weaker is null ? "The urgent notice is missing" : "This is less urgent than the notice")}. Begin with it: \"{notice.Message}\"",
            null);
    }

    // What the question's own words are enough for; else an emergency that depends on what the asker may not have said.
    private static Notice? Required(Answer answer) =>
        answer.Notices.Where(notice => notice.Condition is null).MinBy(notice => notice.Urgency)
        ?? answer.Notices.FirstOrDefault(notice => notice.Urgency == Urgency.Emergency);

    private static (Urgency? Urgency, bool IsTakenBack) UrgencyOf(ReadSentence sentence)
    {
        var cues = DraftCues.Urgency.Find(sentence.Tokens).ConvertAll(cue => cue.Value);
        var isTakenBack = DraftCues.Unneeded.Find(sentence.Tokens).Count > 0;
        return cues.Contains(DraftCue.Emergency) ? (Urgency.Emergency, isTakenBack)
            : cues.Contains(DraftCue.SameDay) && (cues.Contains(DraftCue.SeeDoctor) || cues.Contains(DraftCue.Soon)) ? (Urgency.SameDay, isTakenBack)
            : cues.Contains(DraftCue.SeeDoctor) || cues.Contains(DraftCue.Soon) ? (Urgency.Soon, isTakenBack)
            : (null, isTakenBack);
    }

    // "If you have a stiff neck, call an ambulance" does not tell somebody who vomits blood to.
    private static bool IsOfOtherSigns(ReadSentence sentence, List<ConceptId> signs, Vocabulary vocabulary)
    {
        var supposed = sentence.Mentions.Where(mention => mention.Assertion.Status == AssertionStatus.Hypothetical).ToList();
        return supposed.Count > 0 && !sentence.Mentions.Any(mention => mention.Concepts.Any(id => signs.Exists(sign => vocabulary.IsOrIsNarrower(id, sign) || vocabulary.IsOrIsNarrower(sign, id))));
    }
}
