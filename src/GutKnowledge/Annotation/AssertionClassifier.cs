using System.Globalization;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Decides whether a mention is present, absent, past, another person's, hypothetical or uncertain, by the cues around it
/// (ConText: Harkema et al., J Biomed Inform 42(5):839-851, 2009; cues in <c>data/cues/assertion.tsv</c>).
/// How far a cue reaches is said by <see cref="AssertionScopes"/>.
/// </summary>
internal static class AssertionClassifier
{
    private const string InArticle = "article";
    private const string InQuestion = "question";

    private static readonly CueList<Row> ArticleCues = new("cues/assertion.tsv", Row.Read, row => In(row) != InQuestion);
    private static readonly CueList<Row> QuestionCues = new("cues/assertion.tsv", Row.Read, row => In(row) != InArticle);

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
        Against,
        Pronoun,
    }

    internal enum Direction
    {
        None,
        Forward,
        List,
        Sentence,
        Backward,
        BackwardSentence,
        Section,
        Answer,
        Person,
        End,
    }

    /// <summary>The mentions of a sentence with their assertion.</summary>
    public static List<Mention> Classify(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, bool isQuestion = false)
    {
        if (mentions.Count == 0)
        {
            return [];
        }

        var taken = MentionPlaces.Of(tokens, mentions)!;
        var found = FindCues(isQuestion ? QuestionCues : ArticleCues, tokens, taken, mentions);
        var cues = PastTimes.WithYears(tokens, taken, WithoutLonePronouns(found));
        var scopes = cues.Exists(cue => cue.Value.Status is not null) ? new AssertionScopes(text, tokens, cues, taken, isQuestion) : null;
        var past = PastTimes.Of(tokens, cues);
        var against = cues.Exists(cue => cue.Value.Role == Role.Against) ? cues.Where(cue => cue.Value.Role == Role.Against).Select(cue => cue.End).ToHashSet() : null;
        var classified = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var (start, end) = tokens.Words(mention.Span);
            var first = Math.Min(start, tokens.Count - 1);
            if (against is not null && against.Contains(first) && tokens[first].Break == TokenBreak.None)
            {
                continue;
            }

            var assertion = scopes is null && past is null ? Assertion.Present : Judge(text, scopes, past, first, Math.Max(first, end - 1));
            if (assertion.Status == AssertionStatus.Present && classified is [.., var before] && before.Assertion.Status == AssertionStatus.Absent && IsJoinedByOr(tokens, tokens.Words(before.Span).End, first))
            {
                assertion = before.Assertion;
            }

            if (!mention.IsOnlyDenied || assertion.Status == AssertionStatus.Absent)
            {
                classified.Add(mention.Assertion == assertion ? mention : mention with { Assertion = assertion });
            }
        }

        return classified;
    }

    // "not on aspirin or ibuprofen": however short the scope, what is joined by "or" is denied with it.
    private static bool IsJoinedByOr(IReadOnlyList<Token> tokens, int end, int first) =>
        first == end + 1 && tokens[end].Form is "or" or "nor" && tokens[end].Break != TokenBreak.Clause && tokens[first].Break == TokenBreak.None;

    private static string In(DataTable.Row row) =>
        row["in"] is "" or InArticle or InQuestion ? row["in"] : throw new InvalidDataException($"{row.Place}: a cue is in an {InArticle} or a {InQuestion}, not in '{row["in"]}'.");

    // "My toddler's tummy is sore, he says his ears hurt": "he" tells of somebody who was named; alone it may be the doctor.
    private static List<Cue<Row>> WithoutLonePronouns(List<Cue<Row>> cues)
    {
        if (!cues.Exists(cue => cue.Value.Role == Role.Pronoun))
        {
            return cues;
        }

        var person = cues.FindIndex(cue => cue.Value.Role == Role.OtherPerson);
        return [.. cues.Where((cue, i) => cue.Value.Role != Role.Pronoun || person >= 0 && person < i)];
    }

    // "family history of colitis": a cue does not cut into a mention, but it may hold one as a whole, or be one at the head of a section.
    private static List<Cue<Row>> FindCues(CueList<Row> list, IReadOnlyList<Token> tokens, bool[] taken, IReadOnlyList<Mention> mentions)
    {
        var all = list.Find(tokens);
        if (!all.Exists(cue => taken.AsSpan(cue.Start, cue.End - cue.Start).Contains(true)))
        {
            return all;
        }

        var cues = list.Find(tokens, taken);
        var holding = new HoldingCues(tokens, mentions, cues).Among(all);
        return holding.Count == 0 ? cues : [.. cues.Concat(holding).OrderBy(cue => cue.Start)];
    }

    private static Assertion Judge(string text, AssertionScopes? scopes, PastTimes? past, int first, int last)
    {
        foreach (var status in Precedence)
        {
            if ((scopes?.Reaching(status, first, last) ?? (status == AssertionStatus.Past ? past?.Reaching(first, last) : null)) is { } cue)
            {
                return new Assertion(status, cue.In(text), cue);
            }
        }

        return Assertion.Present;
    }

    internal sealed record Row(Role Role, AssertionStatus? Status, Direction Direction, int Window)
    {
        public static Row Read(DataTable.Row row)
        {
            var role = row.Enum<Role>("status");
            return new Row(
                role,
                role == Role.Pronoun ? AssertionStatus.OtherPerson : role >= Role.End ? null : row.Enum<AssertionStatus>("status"),
                row.Enum<Direction>("direction"),
                row["window"] is { Length: > 0 } window ? int.Parse(window, CultureInfo.InvariantCulture) : int.MaxValue);
        }
    }
}
