using GutKnowledge.Text;
using static GutKnowledge.Annotation.AssertionClassifier;

namespace GutKnowledge.Annotation;

/// <summary>
/// How far the cues of a sentence reach. A scope ends at a clause, at an ending cue such as "but", and at a comma, unless a list goes on behind it ("no fever, vomiting or rash").
/// Made once for a sentence, in time that grows with its length; then a mention asks without going through all cues, since a text without a full stop is one sentence.
/// </summary>
internal sealed class AssertionScopes
{
    private const int MostAnswered = 8;

    private readonly IReadOnlyList<Token> tokens;
    private readonly CommaLists lists;
    private readonly bool isQuestion;
    private readonly List<Lane> lanes = [];

    // What the ending cues ("but") leave to the scopes on their sides.
    private readonly int[] behindEnd;
    private readonly int[] beforeEnd;

    // The first word at which a scope may begin that reaches a word behind it: an ordinary one, one that follows a list joined by "and", one that tells of a person, and one that no comma ends. Made when first asked for.
    private int[]? earliest;
    private int[]? earliestInList;
    private int[]? earliestOfPerson;
    private int[]? earliestInSentence;

    // The first word that a scope does not reach which looks back to a word, and the first word at or behind a word that begins a clause.
    private int[]? limit;
    private int[]? nextClause;

    /// <param name="text">The text.</param>
    /// <param name="tokens">The words of the sentence.</param>
    /// <param name="cues">Its cues in the order of the text; where several reach a mention, the first is kept.</param>
    /// <param name="named">Which words belong to mentions.</param>
    /// <param name="isQuestion">Whether it is asked in everyday words, where a bare name behind a comma may be what is there.</param>
    public AssertionScopes(string text, IReadOnlyList<Token> tokens, List<Cue<Row>> cues, bool[] named, bool isQuestion)
    {
        this.tokens = tokens;
        this.isQuestion = isQuestion;
        var advice = cues.Where(cue => cue.Value.Role == Role.Advice).Select(cue => cue.End).DefaultIfEmpty(int.MaxValue).Min();
        for (var rank = 0; rank < cues.Count; rank++)
        {
            var cue = cues[rank];
            if (cue.Value.Status is { } status)
            {
                // "Return if there is redness, fever, drainage at the wound, or pain": all that follows is supposed.
                var isAdvised = status == AssertionStatus.Hypothetical && cue.Value.Direction == Direction.Forward && cue.Start >= advice;
                var isPerson = isQuestion && status == AssertionStatus.OtherPerson && cue.Value.Direction == Direction.Forward;
                LaneOf(isAdvised || isPerson ? cue.Value with { Direction = isPerson ? Direction.Person : Direction.Sentence } : cue.Value).Add(cue, rank, tokens);
                if (Answers(text, cue))
                {
                    LaneOf(cue.Value with { Direction = Direction.Answer, Window = MostAnswered }).Add(cue, rank, tokens);
                }
            }
        }

        (var begins, behindEnd, beforeEnd) = Ends(cues);
        lists = new CommaLists(tokens, begins, named);
    }

    /// <summary>Where the first cue stands that says <paramref name="status"/> of the words from <paramref name="first"/> to <paramref name="last"/>; null when there is none.</summary>
    public TextSpan? Reaching(AssertionStatus status, int first, int last)
    {
        (int Rank, TextSpan Span)? best = null;
        foreach (var lane in lanes)
        {
            if (lane.Row.Status == status && Reaching(lane, first, last) is { } found && (best is null || found.Rank < best.Value.Rank))
            {
                best = found;
            }
        }

        return best?.Span;
    }

    private (int Rank, TextSpan Span)? Reaching(Lane lane, int first, int last)
    {
        switch (lane.Row.Direction)
        {
            case Direction.Section:
                return lane.FirstEnding(0, first);
            case Direction.Forward:
                return Before(lane, earliest ??= Earliest(lists.GoOn(isJoinedByAnd: false, !isQuestion)), first, last);
            case Direction.List:
                return Before(lane, earliestInList ??= Earliest(lists.GoOn(isJoinedByAnd: true, !isQuestion)), first, last);
            case Direction.Person:
                // "My daughter is bloated, constipated, tired."
                return Before(lane, earliestOfPerson ??= Earliest(lists.GoOn(isJoinedByAnd: true, needsNoJoin: true)), first, last);
            case Direction.Sentence:
                return Before(lane, earliestInSentence ??= Earliest(null), first, last);
            case Direction.Answer or Direction.BackwardSentence:
                return last + 1 >= tokens.Count ? null : lane.FirstStarting(last + 1, (int)Math.Min((nextClause ??= NextClause())[last + 1], (long)last + lane.Row.Window));
            default:
                return last + 1 >= tokens.Count ? null : lane.FirstStarting(last + 1, (int)Math.Min((limit ??= Limit(lists.GoOn(isJoinedByAnd: false, !isQuestion)))[last + 1] - 1, last + 1L + lane.Row.Window));
        }
    }

    private (int Rank, TextSpan Span)? Before(Lane lane, int[] bound, int first, int last)
    {
        var from = Math.Max(bound[first], first - Math.Min(lane.Row.Window, first));
        return lane.FirstEnding(StartsAnew(first, last) ? Math.Max(from, first) : from, first);
    }

    // "no fever and vomiting blood": behind "and" a phrase that begins with its verb says something new.
    private bool StartsAnew(int first, int last) =>
        first > 0 && last > first && tokens[first - 1].Form == "and" && tokens[first].Form.EndsWith("ing", StringComparison.Ordinal);

    // "Fever, chills: none.", "Rash - no": a cue that stands alone behind a colon, a dash or a question mark answers what stands before it.
    private bool Answers(string text, Cue<Row> cue)
    {
        if (cue.Value.Direction == Direction.Section || cue.Start == 0 || cue.End < tokens.Count && tokens[cue.End].Break == TokenBreak.None)
        {
            return false;
        }

        var gap = text.AsSpan(tokens[cue.Start - 1].Span.End, tokens[cue.Start].Span.Start - tokens[cue.Start - 1].Span.End);
        return gap.IndexOfAny(':', '?', '–') >= 0 || gap.Contains('—') || gap.SequenceEqual(" - ");
    }

    private (bool[] Begins, int[] BehindEnd, int[] BeforeEnd) Ends(List<Cue<Row>> cues)
    {
        var (begins, behindEnd, beforeEnd) = (new bool[tokens.Count], new int[tokens.Count], new int[tokens.Count]);
        Array.Fill(beforeEnd, int.MaxValue);
        foreach (var cue in cues)
        {
            begins[cue.Start] |= cue.Value.Role != Role.Pseudo;
            if (cue.Value.Role == Role.End)
            {
                beforeEnd[cue.Start] = Math.Min(beforeEnd[cue.Start], cue.End);
                if (cue.End < tokens.Count)
                {
                    behindEnd[cue.End] = Math.Max(behindEnd[cue.End], cue.Start + 1);
                }
            }
        }

        return (begins, behindEnd, beforeEnd);
    }

    private int[] Earliest(bool[]? goesOn)
    {
        var first = (int[])behindEnd.Clone();
        for (var i = 0; i < tokens.Count; i++)
        {
            first[i] = goesOn is not null && IsEnd(i, goesOn) ? i + 1 : i > 0 ? Math.Max(first[i], first[i - 1]) : first[i];
        }

        return first;
    }

    private int[] Limit(bool[] goesOn)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            beforeEnd[i] = IsEnd(i, goesOn) ? i : i + 1 < tokens.Count ? Math.Min(beforeEnd[i], beforeEnd[i + 1]) : beforeEnd[i];
        }

        return beforeEnd;
    }

    private int[] NextClause()
    {
        var next = new int[tokens.Count];
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            next[i] = tokens[i].Break == TokenBreak.Clause || i + 1 == tokens.Count ? i : next[i + 1];
        }

        return next;
    }

    private bool IsEnd(int word, bool[] goesOn) => tokens[word].Break == TokenBreak.Clause || tokens[word].Break == TokenBreak.Comma && !goesOn[word];

    private Lane LaneOf(Row row)
    {
        foreach (var lane in lanes)
        {
            if (lane.Row == row)
            {
                return lane;
            }
        }

        var added = new Lane(row);
        lanes.Add(added);
        return added;
    }

    // The cues of one kind and reach, in the order of the text: of those at which a search may begin, the first also stands first in the list.
    private sealed class Lane(Row row)
    {
        private readonly List<(int Start, int End, int Rank, TextSpan Span)> cues = [];

        public Row Row => row;

        public void Add(Cue<Row> cue, int rank, IReadOnlyList<Token> tokens)
        {
            // The head of a section is followed by a colon or the like; elsewhere its words are ordinary ones.
            if (row.Direction != Direction.Section || cue.End < tokens.Count && tokens[cue.End].Break == TokenBreak.Clause)
            {
                cues.Add((cue.Start, cue.End, rank, cue.Span));
            }
        }

        public (int Rank, TextSpan Span)? FirstEnding(int from, int to)
        {
            var at = Sorted.First(cues.Count, (cues, from), static (s, i) => s.cues[i].End >= s.from);
            return at < cues.Count && cues[at].End <= to ? (cues[at].Rank, cues[at].Span) : null;
        }

        public (int Rank, TextSpan Span)? FirstStarting(int from, int to)
        {
            var at = Sorted.First(cues.Count, (cues, from), static (s, i) => s.cues[i].Start >= s.from);
            return at < cues.Count && cues[at].Start <= to ? (cues[at].Rank, cues[at].Span) : null;
        }
    }
}
