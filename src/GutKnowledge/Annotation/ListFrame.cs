using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>What the lead-in of a list states of each entry: in "Some causes of X include:" every entry causes X.</summary>
/// <param name="Cue">The relation.</param>
/// <param name="Anchors">The side that the lead-in names itself.</param>
/// <param name="AnchorIsSubject">Which side of the relation that is.</param>
internal sealed record ListFrame(RelationCue Cue, IReadOnlyList<Mention> Anchors, bool AnchorIsSubject)
{
    /// <summary>The claims that an entry of the list makes: one for each thing its head names, or one of unknown words, so that no entry is lost.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="wording">How surely the entry is said under its lead-in.</param>
    public IEnumerable<Claim> Apply(SentenceParts entry, (Wording Wording, TextSpan? Cue) wording)
    {
        var members = Members(entry);
        if (!ClaimExtractor.AreFew(Anchors.Count, members.Count))
        {
            yield break;
        }

        foreach (var claim in members.SelectMany(member => Claims(entry.Span, member, wording)))
        {
            yield return claim;
        }
    }

    /// <summary>The claims that one member of the list makes, one for each anchor.</summary>
    public IEnumerable<Claim> Claims(TextSpan sentence, ClaimArgument member, (Wording Wording, TextSpan? Cue) wording)
    {
        foreach (var anchor in Anchors)
        {
            var fixedSide = new ClaimArgument(anchor.Span, anchor.Concepts);
            var (subject, obj) = AnchorIsSubject ? (fixedSide, member) : (member, fixedSide);
            yield return new Claim(sentence, subject, Cue.Relation, obj, Cue.KindAt(wording.Wording), wording.Wording, wording.Cue);
        }
    }

    /// <summary>Index behind the last word of the entry's head: what stands before its first comma or bracket.</summary>
    public static int HeadEnd(SentenceParts entry)
    {
        var headEnd = 1;
        while (headEnd < entry.Tokens.Count && entry.Tokens[headEnd].Break == TokenBreak.None)
        {
            headEnd++;
        }

        return headEnd;
    }

    // "acute stress, as seen with public speaking": the head ends at the first comma or bracket. A head of unknown words falls back to what the entry mentions at all.
    private static List<ClaimArgument> Members(SentenceParts entry)
    {
        var headEnd = HeadEnd(entry);
        var mentions = entry.MentionsBetween(0, headEnd);
        if (mentions.Count == 0)
        {
            mentions = entry.MentionsBetween(0, entry.Tokens.Count) is [var first, ..] ? new ArraySegment<Mention>([first]) : ArraySegment<Mention>.Empty;
        }

        if (mentions.Count > 0)
        {
            return [.. mentions.Select(mention => new ClaimArgument(mention.Span, mention.Concepts))];
        }

        var last = entry.Tokens.Count == 0 ? entry.Span.End : entry.Tokens[Math.Min(headEnd, entry.Tokens.Count) - 1].Span.End;
        return [new ClaimArgument(TextSpan.FromBounds(entry.Span.Start, last), [])];
    }
}
