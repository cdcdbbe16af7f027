using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>The designs that a title or one sentence of an abstract names as the work's own.</summary>
/// <param name="Named">The designs, left to right, each with the words that name it.</param>
/// <param name="NamesPeople">Whether people are spoken of.</param>
internal sealed record DesignSentence(IReadOnlyList<(StudyDesign Design, TextSpan Span)> Named, bool NamesPeople)
{
    // "Two randomised trials": a report of both, and no talk of trials at large. The number stands before at most so many adjectives.
    private const int LongestName = 6;

    private static readonly HashSet<string> Few = new(["two", "three", "2", "3"], StringComparer.Ordinal);

    public static DesignSentence Of(string text, TextSpan span, NeighbourCueList<DesignCue> list)
    {
        var tokens = Tokenizer.Tokenize(text, span, new TokenList());
        var cues = list.Find(tokens);
        var namesAnimals = cues.Exists(cue => cue.Value.Design == StudyDesign.Animal);
        var named = new List<(StudyDesign, TextSpan)>();
        foreach (var cue in cues)
        {
            var end = NameEnd(tokens, cues, cue, out var isPlural);
            if (cue.Value.Kind == DesignCueKind.Design && !(namesAnimals && IsOfPeople(cue.Value.Design)) && !IsMentioned(tokens, cues, cue)
                && !(isPlural && IsOfPlural(cue.Value.Design) && !IsOfFew(tokens, cue.Start)))
            {
                named.Add((cue.Value.Design, TextSpan.FromBounds(cue.Span.Start, tokens[end - 1].Span.End)));
            }
        }

        return new DesignSentence(named, cues.Exists(cue => cue.Value.Kind == DesignCueKind.People));
    }

    // "Rats were randomly assigned": no trial in people.
    private static bool IsOfPeople(StudyDesign design) => design is StudyDesign.RandomisedTrial or StudyDesign.OtherTrial;

    // What speaks of trials, cohort studies or systematic reviews in the plural speaks of others; "meta-analyses of X" and "guidelines for X" are the work itself.
    private static bool IsOfPlural(StudyDesign design) =>
        design is StudyDesign.RandomisedTrial or StudyDesign.OtherTrial or StudyDesign.Cohort or StudyDesign.CaseControl or StudyDesign.CrossSectional or StudyDesign.SystematicReview;

    // The end of the whole name, "randomised" up to "trial"; a cue without a noun ("randomly assigned") ends where it ends.
    private static int NameEnd(TokenList tokens, List<Cue<DesignCue>> cues, Cue<DesignCue> cue, out bool isPlural)
    {
        isPlural = false;
        var end = cue.End;
        for (var i = cue.Start; i < tokens.Count && (i == cue.Start || tokens[i].Break < TokenBreak.Clause); i++)
        {
            if (DesignCues.Nouns.Contains(tokens[i].Word))
            {
                isPlural = tokens[i].Word.Spelling != tokens[i].Form && tokens[i].Word.Spelling.EndsWith('s');
                end = Math.Max(end, i + 1);
            }
            else if (i >= cue.End && !DesignCues.Within.Contains(tokens[i].Word) && !cues.Exists(other => other.Value.Kind == DesignCueKind.Design && other.Start <= i && i < other.End))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsOfFew(TokenList tokens, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - LongestName && tokens[i + 1].Break < TokenBreak.Clause; i--)
        {
            if (Few.Contains(tokens[i].Form))
            {
                return true;
            }

            if (!DesignCues.Within.Contains(tokens[i].Word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsMentioned(TokenList tokens, List<Cue<DesignCue>> cues, Cue<DesignCue> cue)
    {
        foreach (var other in cues)
        {
            if (other.Value.Kind == DesignCueKind.Mention && IsSameClause(tokens, Math.Min(cue.Start, other.Start), Math.Max(cue.Start, other.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameClause(TokenList tokens, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (tokens[i].Break == TokenBreak.Clause)
            {
                return false;
            }
        }

        return true;
    }
}
