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
        BackwardSentence,
        Section,
        Answer,
        End,
    }

    /// <summary>The mentions of a sentence with their assertion.</summary>
    public static List<Mention> Classify(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return [];
        }

        var taken = MentionPlaces.Of(tokens, mentions)!;
        var found = FindCues(tokens, taken, mentions);
        var cues = PastTimes.WithYears(tokens, taken, found);
        var scopes = cues.Exists(cue => cue.Value.Status is not null) ? new AssertionScopes(text, tokens, cues) : null;
        var past = PastTimes.Of(tokens, cues);
        var classified = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var assertion = scopes is null && past is null ? Assertion.Present : Judge(text, tokens, scopes, past, mention);
            if (!mention.IsOnlyDenied || assertion.Status == AssertionStatus.Absent)
            {
                classified.Add(mention.Assertion == assertion ? mention : mention with { Assertion = assertion });
            }
        }

        return classified;
    }

    // "family history of colitis": a cue does not cut into a mention, but it may hold one as a whole, or be one at the head of a section.
    private static List<Cue<Row>> FindCues(IReadOnlyList<Token> tokens, bool[] taken, IReadOnlyList<Mention> mentions)
    {
        var all = Cues.Find(tokens);
        if (!all.Exists(cue => taken.AsSpan(cue.Start, cue.End - cue.Start).Contains(true)))
        {
            return all;
        }

        var cues = Cues.Find(tokens, taken);
        var holding = new HoldingCues(tokens, mentions, cues).Among(all);
        return holding.Count == 0 ? cues : [.. cues.Concat(holding).OrderBy(cue => cue.Start)];
    }

    private static Assertion Judge(string text, IReadOnlyList<Token> tokens, AssertionScopes? scopes, PastTimes? past, Mention mention)
    {
        var first = Math.Min(tokens.IndexAt(mention.Span.Start), tokens.Count - 1);
        var last = Math.Min(tokens.IndexAt(mention.Span.End - 1), tokens.Count - 1);
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
                role >= Role.End ? null : row.Enum<AssertionStatus>("status"),
                row.Enum<Direction>("direction"),
                row["window"] is { Length: > 0 } window ? int.Parse(window, CultureInfo.InvariantCulture) : int.MaxValue);
        }
    }
}
