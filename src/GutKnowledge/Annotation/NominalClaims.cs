using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// The sides of a relation that is said with a noun: "symptoms of X include A and B", "the main cause of X is A", "A is a common cause of X", "X triggers include A and B".
/// </summary>
internal static class NominalClaims
{
    private const int MostAdjectives = 4;

    // A sentence has no more; a text without a full stop may have any number, and each looks at all that is behind it.
    private const int MostNouns = 20;

    private static readonly HashSet<string> Be = WordList.Of("be");
    private static readonly HashSet<string> Hardly = WordList.Of("hardly");
    private static readonly HashSet<string> BeforeComplement = [.. WordList.Of("before-complement"), .. WordList.Of("determiner")];

    /// <summary>The first such relation of a sentence; null when there is none.</summary>
    public static (Cue<RelationCue> Cue, ArraySegment<Mention> Subjects, ArraySegment<Mention> Objects)? Find(SentenceParts sentence, List<Cue<RelationCue>> cues)
    {
        foreach (var cue in cues.TakeWhile(cue => cue.Value.Class != RelationCueClass.Verb).Take(MostNouns))
        {
            if ((Enumerated(sentence, cue) ?? Equated(sentence, cue) ?? Complement(sentence, cue)) is { } sides)
            {
                return cue.Value.IsNearSubject ? (cue, sides.Anchors, sides.Others) : (cue, sides.Others, sides.Anchors);
            }
        }

        return null;
    }

    // "Symptoms of X may include A, B and C", "X triggers are A, B and C": the cue, its anchor, "include", the members.
    private static (ArraySegment<Mention> Anchors, ArraySegment<Mention> Others)? Enumerated(SentenceParts sentence, Cue<RelationCue> cue)
    {
        foreach (var copula in sentence.Cues.Where(c => c.Value == SentenceCueKind.Copula && c.Start >= cue.End))
        {
            var anchors = cue.Value.Class == RelationCueClass.Compound ? Before(sentence, cue.Start) : sentence.MentionsBetween(cue.End, copula.Start);
            var members = sentence.MentionsBetween(copula.End, sentence.ClauseEnd(copula.Start));
            if (anchors.Count > 0 && members.Count > 0)
            {
                return (anchors, members);
            }
        }

        return null;
    }

    // "The most common cause of X is A": A begins right behind "is", so that "is worse after A" names none.
    private static (ArraySegment<Mention> Anchors, ArraySegment<Mention> Others)? Equated(SentenceParts sentence, Cue<RelationCue> cue)
    {
        if (cue.Value.Class != RelationCueClass.Noun)
        {
            return null;
        }

        var end = sentence.ClauseEnd(cue.End - 1);
        for (var i = cue.End; i < end; i++)
        {
            if (Be.Contains(sentence.Tokens[i].Form) && !sentence.IsInMention(i))
            {
                var next = i + 1;
                while (next < end && !sentence.IsInMention(next) && (BeforeComplement.Contains(sentence.Tokens[next].Form) || sentence.Tokens[next].Form.EndsWith("ly", StringComparison.Ordinal)))
                {
                    next++;
                }

                var anchors = sentence.MentionsBetween(cue.End, i);
                var others = next < end && sentence.IsInMention(next) ? ClaimExtractor.Behind(sentence, next, end) : ArraySegment<Mention>.Empty;
                return anchors.Count > 0 && others.Count > 0 ? (anchors, others) : null;
            }
        }

        return null;
    }

    // "A is a common cause of X", but not "A is rarely a sign of X".
    private static (ArraySegment<Mention> Anchors, ArraySegment<Mention> Others)? Complement(SentenceParts sentence, Cue<RelationCue> cue)
    {
        if (cue.Value.Class != RelationCueClass.Noun)
        {
            return null;
        }

        var start = sentence.ClauseStart(cue.Start);
        for (var i = cue.Start - 1; i >= start && cue.Start - i <= MostAdjectives + 1 && sentence.Tokens[i + 1].Break == TokenBreak.None && !sentence.IsInMention(i) && !Hardly.Contains(sentence.Tokens[i].Form); i--)
        {
            if (Be.Contains(sentence.Tokens[i].Form))
            {
                var others = ClaimExtractor.Before(sentence, start, i);
                var anchors = ClaimExtractor.Behind(sentence, cue.End, sentence.ClauseEnd(cue.End - 1));
                return anchors.Count > 0 && others.Count > 0 ? (anchors, others) : null;
            }
        }

        return null;
    }

    private static ArraySegment<Mention> Before(SentenceParts sentence, int word) => sentence.MentionsBetween(0, word) is [.., var last] && sentence.Words(last).End == word ? new ArraySegment<Mention>([last]) : ArraySegment<Mention>.Empty;
}
