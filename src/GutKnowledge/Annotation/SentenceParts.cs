using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>A sentence in work: its words, mentions, cues and clauses.</summary>
internal sealed class SentenceParts
{
    private static readonly CueList<string> Amounts = new("cues/amounts.tsv", row => row["kind"] is "less" or "more" or "less-behind" ? row["kind"] : throw new InvalidDataException($"{row.Place}: '{row["kind"]}' is not a kind of amount."));

    private readonly int[] clauseOf;
    private readonly List<Cue<string>> amounts;

    public SentenceParts(string text, TextSpan span, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        Text = text;
        Span = span;
        Tokens = tokens;
        Mentions = mentions;
        Cues = SentenceCues.Find(tokens);
        Wordings = WordingClassifier.Find(tokens, IsInMention);
        amounts = Amounts.Find(tokens, IsInMention);
        clauseOf = new int[tokens.Count];
        var clause = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && (tokens[i].Break == TokenBreak.Clause || Cues.Any(cue => cue.Value == SentenceCueKind.Clause && cue.Start == i)))
            {
                clause++;
            }

            clauseOf[i] = clause;
        }
    }

    public string Text { get; }

    public TextSpan Span { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public List<Cue<SentenceCueKind>> Cues { get; }

    public List<Cue<Wording>> Wordings { get; }

    public bool Has(SentenceCueKind kind) => Cues.Any(cue => cue.Value == kind);

    public bool IsInMention(int token) => Mentions.Any(mention => mention.Span.Contains(Tokens[token].Span));

    public int Clause(int token) => clauseOf[token];

    /// <summary>First word of the clause that holds <paramref name="token"/>.</summary>
    public int ClauseStart(int token) => Array.IndexOf(clauseOf, clauseOf[token]);

    /// <summary>Index behind the last word of the clause that holds <paramref name="token"/>.</summary>
    public int ClauseEnd(int token) => Array.LastIndexOf(clauseOf, clauseOf[token]) + 1;

    /// <summary>The mentions that begin in the words from <paramref name="from"/> up to, not including, <paramref name="to"/>, are not denied, and are not spoken of as something to have less of.</summary>
    public List<Mention> MentionsBetween(int from, int to)
    {
        if (from >= to || from >= Tokens.Count)
        {
            return [];
        }

        var region = TextSpan.FromBounds(Tokens[from].Span.Start, Tokens[Math.Min(to, Tokens.Count) - 1].Span.End);
        return [.. Mentions.Where(mention => region.Contains(mention.Span) && mention.Assertion.Status != AssertionStatus.Absent && !IsLessOf(mention))];
    }

    /// <summary>Index of the first word of a mention, and the index behind its last.</summary>
    public (int Start, int End) Words(Mention mention)
    {
        var start = 0;
        while (Tokens[start].Span.End <= mention.Span.Start)
        {
            start++;
        }

        var end = start;
        while (end < Tokens.Count && Tokens[end].Span.Start < mention.Span.End)
        {
            end++;
        }

        return (start, end);
    }

    // "avoiding milk", "reducing intake of inflammatory foods (such as sugar)": what helps there is not the food. The scope goes to the next comma outside of brackets.
    private bool IsLessOf(Mention mention)
    {
        // "caffeine withdrawal", "rotavirus vaccines".
        var end = Words(mention).End;
        if (amounts.Exists(cue => cue.Value == "less-behind" && cue.Start == end && Tokens[end].Break == TokenBreak.None))
        {
            return true;
        }

        var before = amounts.Where(cue => cue.Value != "less-behind" && cue.Span.End <= mention.Span.Start).ToList();
        if (before.Count == 0 || before[^1].Value != "less")
        {
            return false;
        }

        var depth = 0;
        foreach (var c in Text.AsSpan(before[^1].Span.End, mention.Span.Start - before[^1].Span.End))
        {
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth <= 0 && c is (',' or ';' or ':' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
