using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>How surely a sentence, or one clause of it, speaks (cues in <c>data/cues/wording.tsv</c>).</summary>
internal static class WordingClassifier
{
    private static readonly NeighbourCueList<Wording> Cues = new("cues/wording.tsv", row => row.Enum<Wording>("wording"));

    public static List<Cue<Wording>> Find(IReadOnlyList<Token> tokens, bool[]? taken) => Cues.Find(tokens, taken);

    /// <summary>The wording of the whole sentence.</summary>
    public static (Wording Wording, TextSpan? Cue) OfSentence(SentenceParts sentence) => First(sentence.Wordings);

    /// <summary>The wording of the clause that holds a word. What is disputed or preliminary is so for the whole sentence; a negation or a hedge holds for its clause.</summary>
    public static (Wording Wording, TextSpan? Cue) OfClause(SentenceParts sentence, int token) =>
        sentence.WordingOf(token);

    /// <summary>The same of each clause of a sentence.</summary>
    public static (Wording Wording, TextSpan? Cue)[] OfClauses(SentenceParts sentence, int clauses)
    {
        var whole = First(sentence.Wordings.Where(cue => cue.Value is Wording.Disputed or Wording.Preliminary));
        var all = new (Wording Wording, TextSpan? Cue)[clauses];
        Array.Fill(all, whole);
        foreach (var cue in sentence.Wordings)
        {
            ref var clause = ref all[sentence.Clause(cue.Start)];
            clause = LessSure(clause, (cue.Value, cue.Span));
        }

        return all;
    }

    /// <summary>The wording of a list entry: a negation or a hedge counts only in its head, since what follows only explains it ("malabsorption, in which food is not absorbed").</summary>
    public static (Wording Wording, TextSpan? Cue) OfEntry(SentenceParts entry, int headEnd) =>
        First(entry.Wordings.Where(cue => cue.Value is Wording.Disputed or Wording.Preliminary || cue.End <= headEnd));

    /// <summary>The one of two wordings that is the less sure.</summary>
    public static (Wording Wording, TextSpan? Cue) LessSure((Wording Wording, TextSpan? Cue) a, (Wording Wording, TextSpan? Cue) b) =>
        b.Wording < a.Wording ? b : a;

    private static (Wording Wording, TextSpan? Cue) First(IEnumerable<Cue<Wording>> cues)
    {
        (Wording, TextSpan?) best = (Wording.Asserted, null);
        foreach (var cue in cues)
        {
            best = LessSure(best, (cue.Value, cue.Span));
        }

        return best;
    }
}
