using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>A sentence in work: its words, mentions, cues and clauses.</summary>
internal sealed class SentenceParts
{
    private const string Less = "less";
    private const string More = "more";
    private const string LessBehind = "less-behind";

    private static readonly CueList<string> Amounts = new("cues/amounts.tsv", row => row["kind"] is Less or More or LessBehind ? row["kind"] : throw new InvalidDataException($"{row.Place}: '{row["kind"]}' is not a kind of amount."));

    private static readonly WordSet Freeing = WordSet.Of("freeing");

    // Made when first asked for: most sentences relate nothing.
    private int[]? clauseOf;
    private Mention[]? spokenOf;
    private (Wording Wording, TextSpan? Cue)[]? wordingOf;

    public SentenceParts(string text, TextSpan span, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        Text = text;
        Span = span;
        Tokens = tokens;
        Mentions = mentions;
        InMention = MentionPlaces.Of(tokens, mentions);
        Cues = SentenceCues.Find(tokens);
        Wordings = WordingClassifier.Find(tokens, InMention);
    }

    public string Text { get; }

    public TextSpan Span { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public List<Cue<SentenceCueKind>> Cues { get; }

    public List<Cue<Wording>> Wordings { get; }

    /// <summary>Which words belong to mentions; null when none does.</summary>
    public bool[]? InMention { get; }

    private int[] ClauseOf => clauseOf ??= ClausesOf(Tokens, Cues);

    private Mention[] Spoken => spokenOf ??= Mentions.Count == 0 ? [] : SpokenOf(Text, Tokens, Mentions, Amounts.Find(Tokens, InMention));

    public bool Has(SentenceCueKind kind)
    {
        foreach (var cue in Cues)
        {
            if (cue.Value == kind)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsInMention(int token) => InMention is not null && InMention[token];

    public int Clause(int token) => ClauseOf[token];

    /// <summary>First word of the clause that holds <paramref name="token"/>.</summary>
    public int ClauseStart(int token) => Sorted.First(ClauseOf.Length, (clauseOf: ClauseOf, Wanted: ClauseOf[token]), static (s, i) => s.clauseOf[i] >= s.Wanted);

    /// <summary>Index behind the last word of the clause that holds <paramref name="token"/>.</summary>
    public int ClauseEnd(int token) => Sorted.First(ClauseOf.Length, (clauseOf: ClauseOf, Wanted: ClauseOf[token]), static (s, i) => s.clauseOf[i] > s.Wanted);

    /// <summary>The least sure of the wordings in the clause that holds <paramref name="token"/>, or of those that hold for the whole sentence.</summary>
    public (Wording Wording, TextSpan? Cue) WordingOf(int token) => (wordingOf ??= WordingClassifier.OfClauses(this, ClauseOf.Length == 0 ? 0 : ClauseOf[^1] + 1))[ClauseOf[token]];

    /// <summary>The mentions that begin in the words from <paramref name="from"/> up to, not including, <paramref name="to"/>, are not denied, and are not spoken of as something to have less of.</summary>
    public ArraySegment<Mention> MentionsBetween(int from, int to)
    {
        if (from >= to || from >= Tokens.Count)
        {
            return ArraySegment<Mention>.Empty;
        }

        var first = FirstMention(Tokens[from].Span.Start);
        var end = Tokens[Math.Min(to, Tokens.Count) - 1].Span.End;
        var behind = Sorted.First(Spoken.Length, (spokenOf: Spoken, end), static (s, i) => s.spokenOf[i].Span.End > s.end);
        return behind <= first ? ArraySegment<Mention>.Empty : new ArraySegment<Mention>(Spoken, first, behind - first);
    }

    /// <summary>Index of the first word of a mention, and the index behind its last.</summary>
    public (int Start, int End) Words(Mention mention) => Tokens.Words(mention.Span);

    private int FirstMention(int position) => Sorted.First(Spoken.Length, (spokenOf: Spoken, position), static (s, i) => s.spokenOf[i].Span.Start >= s.position);

    private static int[] ClausesOf(IReadOnlyList<Token> tokens, List<Cue<SentenceCueKind>> cues)
    {
        var clauses = new int[tokens.Count];
        foreach (var cue in cues)
        {
            clauses[cue.Start] = cue.Value == SentenceCueKind.Clause ? 1 : clauses[cue.Start];
        }

        for (var (i, clause) = (0, 0); i < clauses.Length; i++)
        {
            clause += i > 0 && (clauses[i] > 0 || tokens[i].Break == TokenBreak.Clause) ? 1 : 0;
            clauses[i] = clause;
        }

        return clauses;
    }

    // "avoiding milk", "reducing intake of inflammatory foods (such as sugar)": what helps there is not the food. The scope goes to the next comma outside of brackets.
    private static Mention[] SpokenOf(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, List<Cue<string>> amounts)
    {
        // "caffeine withdrawal", "rotavirus vaccines".
        var lessBehind = amounts.Where(cue => cue.Value == LessBehind && tokens[cue.Start].Break == TokenBreak.None).Select(cue => cue.Start).ToHashSet();
        var before = amounts.FindAll(cue => cue.Value != LessBehind);
        var spokenOf = new List<Mention>(mentions.Count);
        var (next, isLess, depth, at) = (0, false, 0, 0);
        var endOfLast = 0;
        foreach (var mention in mentions)
        {
            var (start, end) = tokens.Words(mention.Span);
            var isFreed = start > 0 && Freeing.Contains(tokens[start - 1].Word) && tokens[start].Break == TokenBreak.None && (endOfLast == start || text[tokens[start - 1].Span.Start - 1] == '-');
            endOfLast = end;
            for (; next < before.Count && before[next].Span.End <= mention.Span.Start; next++)
            {
                (isLess, depth, at) = (before[next].Value == Less, 0, before[next].Span.End);
            }

            for (; isLess && at < mention.Span.Start; at++)
            {
                depth += text[at] is '(' or '[' ? 1 : text[at] is ')' or ']' ? -1 : 0;
                isLess = depth > 0 || text[at] is not (',' or ';' or ':' or '.');
            }

            // "lactose-free milk" is not what milk is.
            if (!isLess && !isFreed && mention.Assertion.Status != AssertionStatus.Absent && (lessBehind.Count == 0 || !lessBehind.Contains(end)))
            {
                spokenOf.Add(mention);
            }
        }

        return [.. spokenOf];
    }
}
