using System.Globalization;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Decides whether a mention is present, absent, past, another person's, hypothetical or uncertain, by the cues around it
/// (ConText: Harkema et al., J Biomed Inform 42(5):839-851, 2009; cues in <c>data/cues/assertion.tsv</c>).
/// A scope ends at a clause, at an ending cue such as "but", and at a comma, unless a list goes on behind it ("no fever, vomiting or rash").
/// </summary>
internal static class AssertionClassifier
{
    private const int LongestListPart = 5;
    private const int MostAnswered = 8;

    private static readonly CueList<Row> Cues = new("cues/assertion.tsv", Row.Read);

    // Where several cues reach a mention, the first of these is kept.
    private static readonly AssertionStatus[] Precedence =
        [AssertionStatus.Absent, AssertionStatus.Hypothetical, AssertionStatus.OtherPerson, AssertionStatus.Past, AssertionStatus.Uncertain];

    internal enum Role
    {
        Absent,
        Past,
        OtherPerson,
        Hypothetical,
        Uncertain,
        End,
        Pseudo,
        PastVerb,
        PastTime,
        Advice,
    }

    internal enum Direction
    {
        None,
        Forward,
        List,
        Sentence,
        Backward,
        Section,
        End,
    }

    /// <summary>The mentions of a sentence with their assertion.</summary>
    public static List<Mention> Classify(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var taken = new bool[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            taken[i] = mentions.Any(mention => mention.Span.Contains(tokens[i].Span));
        }

        var cues = PastTimes.WithYears(tokens, taken, FindCues(tokens, taken, mentions));
        return [.. mentions.Select(mention => mention with { Assertion = Judge(text, tokens, cues, mention) }).Where(mention => !mention.IsOnlyDenied || mention.Assertion.Status == AssertionStatus.Absent)];
    }

    // "family history of colitis": a cue does not cut into a mention, but it may hold one as a whole, or be one at the head of a section.
    private static List<Cue<Row>> FindCues(IReadOnlyList<Token> tokens, bool[] taken, IReadOnlyList<Mention> mentions)
    {
        var cues = Cues.Find(tokens, i => taken[i]);
        var holding = Cues.Find(tokens).Where(cue =>
            mentions.Any(mention => mention.Span.Overlaps(cue.Span))
            && mentions.All(mention => !mention.Span.Overlaps(cue.Span) || cue.Span.Contains(mention.Span) && (cue.Span != mention.Span || cue.Value.Direction == Direction.Section))
            && !cues.Exists(other => other.Span.Overlaps(cue.Span))).ToList();
        return holding.Count == 0 ? cues : [.. cues, .. holding];
    }

    private static Assertion Judge(string text, IReadOnlyList<Token> tokens, List<Cue<Row>> cues, Mention mention)
    {
        var first = IndexAt(tokens, mention.Span.Start);
        var last = IndexAt(tokens, mention.Span.End - 1);
        foreach (var status in Precedence)
        {
            foreach (var cue in cues)
            {
                if (cue.Value.Status == status && (Reaches(tokens, cues, cue, first, last) || Answers(text, tokens, cue, last)))
                {
                    return new Assertion(status, cue.Span.In(text), cue.Span);
                }
            }

            if (status == AssertionStatus.Past && PastTimes.Reach(tokens, cues, first, last) is { } time)
            {
                return new Assertion(status, time.In(text), time);
            }
        }

        return Assertion.Present;
    }

    private static bool Reaches(IReadOnlyList<Token> tokens, List<Cue<Row>> cues, Cue<Row> cue, int first, int last)
    {
        if (cue.Value.Direction == Direction.Section)
        {
            return cue.End <= first && tokens[cue.End].Break == TokenBreak.Clause;
        }

        var (from, to) = cue.Value.Direction is Direction.Forward or Direction.List or Direction.Sentence ? (cue.End, first) : (last + 1, cue.Start);
        if (from > to || to - from > cue.Value.Window)
        {
            return false;
        }

        // "Return if there is redness, fever, drainage at the wound, or pain": all that follows is supposed.
        var isAdvised = cue.Value.Direction == Direction.Sentence || cue.Value.Status == AssertionStatus.Hypothetical && cues.Exists(advice => advice.Value.Role == Role.Advice && advice.End <= cue.Start);
        for (var i = from; !isAdvised && i <= to && i < tokens.Count; i++)
        {
            if (tokens[i].Break == TokenBreak.Clause || tokens[i].Break == TokenBreak.Comma && !ListGoesOn(tokens, cues, i, isJoinedByAnd: cue.Value.Direction == Direction.List))
            {
                return false;
            }
        }

        return !StartsAnew(tokens, from, first, last) && !cues.Any(other => other.Value.Role == Role.End && other.Start >= from && other.End <= to);
    }

    // "Fever, chills: none.", "Rash - no": a cue that stands alone behind a colon, a dash or a question mark answers what stands before it.
    private static bool Answers(string text, IReadOnlyList<Token> tokens, Cue<Row> cue, int last)
    {
        if (cue.Value.Direction == Direction.Section || cue.Start <= last || cue.Start - last > MostAnswered || cue.End < tokens.Count && tokens[cue.End].Break == TokenBreak.None)
        {
            return false;
        }

        for (var i = last + 1; i < cue.Start; i++)
        {
            if (tokens[i].Break == TokenBreak.Clause)
            {
                return false;
            }
        }

        var gap = text.AsSpan(tokens[cue.Start - 1].Span.End, tokens[cue.Start].Span.Start - tokens[cue.Start - 1].Span.End);
        return gap.IndexOfAny(':', '?', '–') >= 0 || gap.Contains('—') || gap.SequenceEqual(" - ");
    }

    // "no fever and vomiting blood": behind "and" a phrase that begins with its verb says something new.
    private static bool StartsAnew(IReadOnlyList<Token> tokens, int from, int first, int last) =>
        first > from && last > first && tokens[first - 1].Form == "and" && tokens[first].Form.EndsWith("ing", StringComparison.Ordinal);

    // Behind the comma come only short parts, and one of them is joined by "or" or "nor"; by "and" too where nothing is denied ("a history of ulcers, reflux and gout"), since "no fever, cramps and nausea" says what is there.
    private static bool ListGoesOn(IReadOnlyList<Token> tokens, List<Cue<Row>> cues, int comma, bool isJoinedByAnd)
    {
        var part = 0;
        for (var i = comma; i < tokens.Count; i++)
        {
            if (i > comma && tokens[i].Break == TokenBreak.Clause || cues.Any(cue => cue.Start == i && cue.Value.Role != Role.Pseudo && tokens[i].Form is not ("or" or "nor")))
            {
                return false;
            }

            part = i > comma && tokens[i].Break == TokenBreak.Comma ? 1 : part + 1;
            if (part > LongestListPart)
            {
                return false;
            }

            if (tokens[i].Form is "or" or "nor" || isJoinedByAnd && tokens[i].Form == "and")
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexAt(IReadOnlyList<Token> tokens, int position)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Span.End > position)
            {
                return i;
            }
        }

        return tokens.Count - 1;
    }

    internal sealed record Row(Role Role, AssertionStatus? Status, Direction Direction, int Window)
    {
        public static Row Read(DataTable.Row row)
        {
            var role = row.Enum<Role>("status");
            return new Row(
                role,
                role >= Role.End ? null : row.Enum<AssertionStatus>("status"),
                row.Enum<Direction>("direction"),
                row["window"] is { Length: > 0 } window ? int.Parse(window, CultureInfo.InvariantCulture) : int.MaxValue);
        }
    }
}
