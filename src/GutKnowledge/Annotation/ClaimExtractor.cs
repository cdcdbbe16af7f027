using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Reads what a sentence states of the concepts in it, by the relation cues of <c>data/cues/relations.tsv</c>.</summary>
internal static class ClaimExtractor
{
    // A sentence that ties more than these is an enumeration of something else; the pairs would be noise. One thing may be tied to a long list.
    private const int MostPairs = 196;

    // Farther from its verb than this many words, a mention is probably part of something else.
    private const int FarthestSubject = 6;
    private const int FarthestObject = 5;
    private const int LongestJoin = 3;

    private static readonly HashSet<string> BeforeSecondVerb = WordList.Of("before-second-verb");
    private static readonly HashSet<string> JoinsList = WordList.Of("joins-list");
    private static readonly HashSet<string> EndsObject = WordList.Of("ends-object");

    /// <summary>The claims of a sentence that stands for itself.</summary>
    public static List<Claim> Extract(SentenceParts sentence, Vocabulary vocabulary)
    {
        // "Does X cause Y?" states nothing.
        if (sentence.Mentions.Count == 0 || sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length).TrimEnd().EndsWith("?", StringComparison.Ordinal))
        {
            return [];
        }

        if (InlineList.Find(sentence, vocabulary) is { } list)
        {
            return list;
        }

        var cues = RelationCue.Find(sentence);
        if (cues.Count == 0)
        {
            return [];
        }

        return NominalClaims.Find(sentence, cues) is { } sides ? [.. Pairs(sentence, sides.Cue, sides.Subjects, sides.Objects)] : Clauses(sentence, cues);
    }

    /// <summary>What a lead-in, or a heading, states of the entries below it; null when it states nothing.</summary>
    public static ListFrame? Frame(SentenceParts leadIn, Vocabulary vocabulary)
    {
        if (Compound(leadIn, vocabulary) is { } compound)
        {
            return compound;
        }

        // In order: in "approaches that ease the symptoms of X" the verb governs.
        foreach (var cue in RelationCue.Find(leadIn))
        {
            var behind = leadIn.MentionsBetween(cue.End, leadIn.Tokens.Count);
            if (behind.Count > 0)
            {
                // "Factors that raise X include:" - the entries are what stands before the verb.
                var anchorIsSubject = cue.Value.Class == RelationCueClass.Noun ? cue.Value.IsNearSubject : !cue.Value.IsNearSubject;
                return new ListFrame(cue.Value, behind, anchorIsSubject);
            }

            var before = leadIn.MentionsBetween(0, cue.Start);
            if (cue.Value.Class == RelationCueClass.Verb && before.Count > 0)
            {
                return new ListFrame(cue.Value, before, cue.Value.IsNearSubject);
            }
        }

        return null;
    }

    // "Reflux triggers:", "IBS symptoms:" at the end. "Triggers" is a noun behind what is suffered and a verb behind anything else ("Stress triggers:").
    private static ListFrame? Compound(SentenceParts leadIn, Vocabulary vocabulary) => Compound(leadIn, leadIn.Tokens.Count - 1, vocabulary);

    /// <summary>What a name and the noun at <paramref name="last"/> behind it state of the entries that follow; null when nothing.</summary>
    public static ListFrame? Compound(SentenceParts leadIn, int last, Vocabulary vocabulary)
    {
        if (last < 1 || leadIn.Tokens[last].Break != TokenBreak.None || RelationCue.Compound(leadIn.Tokens[last].Word) is not { } noun || leadIn.MentionsBetween(0, last) is not [.., var anchor] || leadIn.Words(anchor).End != last)
        {
            return null;
        }

        var isSuffered = anchor.Concepts.All(id => vocabulary.Find(id)?.Type is ConceptType.Symptom or ConceptType.Condition);
        return isSuffered || !RelationCue.IsVerb(leadIn.Tokens[last].Word) ? new ListFrame(noun, [anchor], noun.IsNearSubject) : null;
    }

    private static List<Claim> Clauses(SentenceParts sentence, List<Cue<RelationCue>> cues)
    {
        var claims = new List<Claim>();
        var carried = ArraySegment<Mention>.Empty;
        var verbs = cues.Where(cue => cue.Value.Class == RelationCueClass.Verb).ToList();
        for (var i = 0; i < verbs.Count; i++)
        {
            var cue = verbs[i];
            Cue<RelationCue>? previous = i > 0 && sentence.Clause(verbs[i - 1].Start) == sentence.Clause(cue.Start) ? verbs[i - 1] : null;
            Cue<RelationCue>? next = i + 1 < verbs.Count && sentence.Clause(verbs[i + 1].Start) == sentence.Clause(cue.Start) ? verbs[i + 1] : null;
            var left = Subject(sentence, previous, cue, carried);
            var right = Behind(sentence, cue.End, Math.Min(next?.Start ?? sentence.Tokens.Count, sentence.ClauseEnd(cue.End - 1)));
            if (next is { } following && !IsRelative(sentence, following) && !IsSecondVerb(sentence, following.Start, cue.End) && Own(sentence, cue, following) is { } subjectOfNext)
            {
                right = right.Count > 0 && right[^1] == subjectOfNext ? right[..^1] : right;
            }

            if (left.Count > 0)
            {
                carried = left;
            }

            var (subjects, objects) = cue.Value.IsNearSubject ? (left, right) : (right, left);
            claims.AddRange(Pairs(sentence, cue, subjects, objects));
        }

        return claims;
    }

    // What stands before a verb: nothing of its own behind "and" ("X reduces A and improves B"); only the last of the mentions behind another verb ("X causes A and Y worsens B");
    // what stood before a relative clause that lies between ("X, which is caused by A, leads to B").
    private static ArraySegment<Mention> Subject(SentenceParts sentence, Cue<RelationCue>? previous, Cue<RelationCue> verb, ArraySegment<Mention> carried)
    {
        if (previous is not { } before)
        {
            return Before(sentence, sentence.ClauseStart(verb.Start), verb.Start);
        }

        if (IsSecondVerb(sentence, verb.Start, before.End) || IsRelative(sentence, before))
        {
            return carried;
        }

        if (IsRelative(sentence, verb))
        {
            return Antecedent(sentence, before, verb);
        }

        return Own(sentence, before, verb) is { } own ? new ArraySegment<Mention>([own]) : ArraySegment<Mention>.Empty;
    }

    // "X causes A, which leads to B": A, when it is the only one and stands right before "which".
    private static ArraySegment<Mention> Antecedent(SentenceParts sentence, Cue<RelationCue> first, Cue<RelationCue> verb) =>
        sentence.MentionsBetween(first.End, verb.Start) is [var only] && sentence.Tokens[sentence.Words(only).End].Form == "which" ? new ArraySegment<Mention>([only]) : ArraySegment<Mention>.Empty;

    // The last of several mentions between two verbs belongs to the second of them; a single one belongs to the first.
    private static Mention? Own(SentenceParts sentence, Cue<RelationCue> first, Cue<RelationCue> second) =>
        sentence.MentionsBetween(first.End, second.Start) is [.., _, var last] && second.Start - sentence.Words(last).End <= FarthestSubject ? last : null;

    private static bool IsRelative(SentenceParts sentence, Cue<RelationCue> verb) =>
        Enumerable.Range(Math.Max(0, verb.Start - LongestJoin), Math.Min(LongestJoin, verb.Start)).Any(i => sentence.Tokens[i].Form is "which" or "who");

    // The list of mentions that ends right before the verb.
    public static ArraySegment<Mention> Before(SentenceParts sentence, int from, int verb)
    {
        var mentions = sentence.MentionsBetween(from, verb);
        var first = mentions.Count;
        var next = verb;
        while (first > 0)
        {
            var (start, end) = sentence.Words(mentions[first - 1]);
            if (next == verb ? verb - end > FarthestSubject : !IsJoin(sentence, end, next))
            {
                break;
            }

            first--;
            next = start;
        }

        return mentions[first..];
    }

    // The list of mentions that begins right behind the verb.
    public static ArraySegment<Mention> Behind(SentenceParts sentence, int verbEnd, int to)
    {
        var mentions = sentence.MentionsBetween(verbEnd, to);
        var count = 0;
        var last = verbEnd;
        foreach (var mention in mentions)
        {
            var (start, end) = sentence.Words(mention);
            var isNext = count == 0
                ? start - verbEnd <= FarthestObject && !Enumerable.Range(verbEnd, start - verbEnd).Any(i => EndsObject.Contains(sentence.Tokens[i].Form))
                : IsJoin(sentence, last, start);
            if (!isNext)
            {
                break;
            }

            count++;
            last = end;
        }

        return mentions[..count];
    }

    private static bool IsJoin(SentenceParts sentence, int from, int to) =>
        to - from <= LongestJoin
        && Enumerable.Range(from, to - from).All(i => JoinsList.Contains(sentence.Tokens[i].Form))
        && (sentence.Tokens[to].Break == TokenBreak.Comma || Enumerable.Range(from, to - from).Any(i => sentence.Tokens[i].Form is "and" or "or" or "plus" or "as" or "including"));

    // "X reduces A and may improve B": before the second verb stands no subject of its own.
    private static bool IsSecondVerb(SentenceParts sentence, int verb, int boundary)
    {
        for (var i = verb - 1; i >= boundary; i--)
        {
            if (sentence.Tokens[i].Form is "and" or "or")
            {
                return true;
            }

            if (!BeforeSecondVerb.Contains(sentence.Tokens[i].Form))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether so many things on each side are no noise.</summary>
    public static bool AreFew(int subjects, int objects) => (long)subjects * objects <= MostPairs;

    private static IEnumerable<Claim> Pairs(SentenceParts sentence, Cue<RelationCue> cue, ArraySegment<Mention> subjects, ArraySegment<Mention> objects)
    {
        if (!AreFew(subjects.Count, objects.Count))
        {
            yield break;
        }

        var (wording, wordingCue) = WordingClassifier.OfClause(sentence, cue.Start);
        foreach (var subject in subjects)
        {
            foreach (var obj in objects)
            {
                if (!subject.Concepts.Intersect(obj.Concepts).Any())
                {
                    yield return new Claim(
                        sentence.Span,
                        new ClaimArgument(subject.Span, subject.Concepts),
                        cue.Value.Relation,
                        new ClaimArgument(obj.Span, obj.Concepts),
                        cue.Value.KindAt(wording),
                        wording,
                        wordingCue);
                }
            }
        }
    }
}
