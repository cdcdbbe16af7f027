using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>A list in one sentence, whose lead-in ends with a colon: "Reflux causes: coffee and alcohol", "Common causes of reflux: coffee, alcohol". What the lead-in states holds for each name right behind the colon.</summary>
internal static class InlineList
{
    // "We asked many people about the causes of reflux: coffee ..." tells of something else first.
    private const int MostBeforeNoun = 3;

    /// <summary>The claims of the list; null when the sentence has none.</summary>
    public static List<Claim>? Find(SentenceParts sentence, Vocabulary vocabulary)
    {
        var colon = Colon(sentence);
        if (colon < 2 || (ClaimExtractor.Compound(sentence, colon - 1, vocabulary) ?? Sided(sentence, colon)) is not { } frame)
        {
            return null;
        }

        var members = ClaimExtractor.Behind(sentence, colon, sentence.ClauseEnd(colon));
        return members.Count == 0 || sentence.Words(members[0]).Start != colon || !ClaimExtractor.AreFew(frame.Anchors.Count, members.Count)
            ? null
            : [.. members.SelectMany(member => frame.Claims(sentence.Span, new ClaimArgument(member.Span, member.Concepts), sentence.WordingOf(colon - 1)))];
    }

    // Index of the first word behind the first colon; 0 when there is none.
    private static int Colon(SentenceParts sentence)
    {
        var at = sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length).IndexOf(':');
        var word = at < 0 ? 0 : sentence.Tokens.IndexAt(sentence.Span.Start + at);
        return word < sentence.Tokens.Count ? word : 0;
    }

    // "Common causes of X:", "Stress triggers:" - the name stands between the noun and the colon, or the verb behind the name, and nothing else before the colon.
    private static ListFrame? Sided(SentenceParts sentence, int colon)
    {
        if (RelationCue.Find(sentence) is not [var cue, ..])
        {
            return null;
        }

        var anchors = cue.Value.Class switch
        {
            RelationCueClass.Noun when cue.Start <= MostBeforeNoun && cue.End < colon => sentence.MentionsBetween(cue.End, colon),
            RelationCueClass.Verb when cue.End == colon => ClaimExtractor.Before(sentence, sentence.ClauseStart(cue.Start), cue.Start),
            _ => ArraySegment<Mention>.Empty,
        };
        return anchors.Count > 0 && (cue.Value.Class == RelationCueClass.Verb || sentence.Words(anchors[^1]).End == colon) ? new ListFrame(cue.Value, anchors, cue.Value.IsNearSubject) : null;
    }
}
