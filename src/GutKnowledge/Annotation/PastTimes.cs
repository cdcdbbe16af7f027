using System.Globalization;
using GutKnowledge.Text;
using static GutKnowledge.Annotation.AssertionClassifier;

namespace GutKnowledge.Annotation;

/// <summary>A verb of the past with a time that is over: "had piles after my second", "was anaemic in my teens", "back in 2009 I threw up blood". The verb alone says nothing ("I had pizza and feel sick"), and neither does the time. Made once for a sentence.</summary>
internal sealed class PastTimes
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private const int MostWordsToYear = 4;
    private const int MostWordsToTime = 12;

    private static readonly WordSet BeforeYear = WordSet.Of("before-year");
    private static readonly WordSet Continuing = WordSet.Of("continuing");

    private static readonly Row[] YearAlone = [new Row(Role.PastTime, null, Direction.None, 0)];
    private static readonly Row[] BackThen =
        [new Row(Role.Past, AssertionStatus.Past, Direction.Backward, MostWordsToYear), new Row(Role.Past, AssertionStatus.Past, Direction.Forward, MostWordsToYear)];

    private readonly List<Cue<Row>> verbs;
    private readonly List<Cue<Row>> times;
    private readonly int longestWindow;

    // The first word from which a clause goes on up to a word.
    private readonly int[] earliest;

    private PastTimes(IReadOnlyList<Token> tokens, List<Cue<Row>> cues, List<Cue<Row>> verbs)
    {
        this.verbs = verbs;
        longestWindow = verbs.Max(verb => verb.Value.Window);

        times = cues.FindAll(cue => cue.Value.Role == Role.PastTime);
        earliest = Earliest(tokens, cues);
    }

    /// <summary>The cues with those of the years among the words: "in 2017", "til 2020". In the order of the text.</summary>
    public static List<Cue<Row>> WithYears(IReadOnlyList<Token> tokens, bool[] taken, List<Cue<Row>> cues)
    {
        if (tokens is TokenList words && !words.HasAny(WordMarks.Number))
        {
            return cues;
        }

        List<Cue<Row>>? all = null;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Word.IsNumber && !taken[i] && tokens[i].Form.Length == 4 && BeforeYear.Contains(tokens[i - 1].Word)
                && int.TryParse(tokens[i].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear)
            {
                var span = TextSpan.FromBounds(tokens[i - 1].Span.Start, tokens[i].Span.End);
                all ??= [.. cues];
                foreach (var row in i > 1 && tokens[i - 2].Form == "back" ? BackThen : YearAlone)
                {
                    all.Add(new Cue<Row>(i - 1, i + 1, span, row));
                }
            }
        }

        return all is null ? cues : [.. all.OrderBy(cue => cue.Start)];
    }

    /// <summary>The past times of a sentence; null when it has no verb or no time of the past.</summary>
    public static PastTimes? Of(IReadOnlyList<Token> tokens, List<Cue<Row>> cues)
    {
        var verbs = cues.FindAll(cue => cue.Value.Role == Role.PastVerb);
        return verbs.Count > 0 && cues.Exists(cue => cue.Value.Role == Role.PastTime) ? new PastTimes(tokens, cues, verbs) : null;
    }

    /// <summary>Where the time stands that, with a verb of the past, makes the words from <paramref name="first"/> to <paramref name="last"/> past; null when there is none.</summary>
    public TextSpan? Reaching(int first, int last)
    {
        var from = Math.Max(earliest[first], first - Math.Min(longestWindow, first));
        for (var i = Sorted.First(verbs.Count, (verbs, from), static (s, v) => s.verbs[v].End >= s.from); i < verbs.Count && verbs[i].End <= first; i++)
        {
            if (first - verbs[i].End <= verbs[i].Value.Window && Time(verbs[i], last) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    // Before the verb or behind the mention, in the same clause.
    private TextSpan? Time(Cue<Row> verb, int last)
    {
        var before = Sorted.First(times.Count, (times, From: earliest[verb.Start]), static (s, i) => s.times[i].End >= s.From);
        if (before < times.Count && times[before].End <= verb.Start)
        {
            return times[before].Span;
        }

        var behind = Sorted.First(times.Count, (times, last), static (s, i) => s.times[i].Start > s.last);
        return behind < times.Count && times[behind].Start - last <= MostWordsToTime && earliest[times[behind].Start] <= last + 1 ? times[behind].Span : null;
    }

    // "had it since last year": what continues is not over.
    private static int[] Earliest(IReadOnlyList<Token> tokens, List<Cue<Row>> cues)
    {
        var earliest = new int[tokens.Count];
        foreach (var cue in cues)
        {
            if (cue.Value.Role == Role.End && cue.End < tokens.Count)
            {
                earliest[cue.End] = Math.Max(earliest[cue.End], cue.Start + 1);
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0)
            {
                earliest[i] = Math.Max(earliest[i], Continuing.Contains(tokens[i - 1].Word) ? i : earliest[i - 1]);
            }

            if (tokens[i].Break == TokenBreak.Clause)
            {
                earliest[i] = i + 1;
            }
        }

        return earliest;
    }
}
