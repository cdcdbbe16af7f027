using System.Globalization;
using GutKnowledge.Text;
using static GutKnowledge.Annotation.AssertionClassifier;

namespace GutKnowledge.Annotation;

/// <summary>A verb of the past with a time that is over: "had piles after my second", "was anaemic in my teens", "back in 2009 I threw up blood". The verb alone says nothing ("I had pizza and feel sick"), and neither does the time.</summary>
internal static class PastTimes
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private const int MostWordsToYear = 4;
    private const int MostWordsToTime = 12;

    private static readonly WordSet BeforeYear = WordSet.Of("before-year");
    private static readonly WordSet Continuing = WordSet.Of("continuing");

    /// <summary>The cues with the years among the words: "in 2017", "til 2020".</summary>
    public static List<Cue<Row>> WithYears(IReadOnlyList<Token> tokens, bool[] taken, List<Cue<Row>> cues)
    {
        var all = cues;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Word.IsNumber && !taken[i] && tokens[i].Form.Length == 4 && BeforeYear.Contains(tokens[i - 1].Word)
                && int.TryParse(tokens[i].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear)
            {
                var span = TextSpan.FromBounds(tokens[i - 1].Span.Start, tokens[i].Span.End);
                Row[] rows = i > 1 && tokens[i - 2].Form == "back"
                    ? [new Row(Role.Past, AssertionStatus.Past, Direction.Backward, MostWordsToYear), new Row(Role.Past, AssertionStatus.Past, Direction.Forward, MostWordsToYear)]
                    : [new Row(Role.PastTime, null, Direction.None, 0)];
                all = [.. all, .. rows.Select(row => new Cue<Row>(i - 1, i + 1, span, row))];
            }
        }

        return all;
    }

    /// <summary>Where the time stands that, with a verb of the past, makes the mention past; null when there is none.</summary>
    public static TextSpan? Reach(IReadOnlyList<Token> tokens, List<Cue<Row>> cues, int first, int last)
    {
        foreach (var verb in cues)
        {
            if (verb.Value.Role != Role.PastVerb || verb.End > first || first - verb.End > verb.Value.Window || !IsOneClause(tokens, cues, verb.End, first))
            {
                continue;
            }

            foreach (var time in cues)
            {
                if (time.Value.Role == Role.PastTime
                    && (time.Start > last ? time.Start - last <= MostWordsToTime && IsOneClause(tokens, cues, last + 1, time.Start) : time.End <= verb.Start && IsOneClause(tokens, cues, time.End, verb.Start)))
                {
                    return time.Span;
                }
            }
        }

        return null;
    }

    // "had it since last year": what continues is not over.
    private static bool IsOneClause(IReadOnlyList<Token> tokens, List<Cue<Row>> cues, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Break == TokenBreak.Clause || Continuing.Contains(tokens[i].Word))
            {
                return false;
            }
        }

        return (to >= tokens.Count || tokens[to].Break != TokenBreak.Clause) && !cues.Exists(cue => cue.Value.Role == Role.End && cue.Start >= from && cue.End <= to);
    }
}
