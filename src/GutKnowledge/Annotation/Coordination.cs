using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Names that share words with the one beside them: "abdominal and back pain", "posterior subcapsular or capsular cataract", "pain in the back and legs", "short fingers and toes".
/// The words that stand for a name so become a mention of their own; its span is those words alone.
/// </summary>
internal sealed class Coordination
{
    private const int MostShared = 8;
    private const int MostWords = 3;

    private static readonly WordSet Conjunctions = WordSet.Of("conjunction");
    private static readonly WordSet Prepositions = WordSet.Of("shared-preposition");
    private static readonly WordSet Determiners = WordSet.Of("determiner");
    private static readonly WordSet After = WordSet.Of("lay-gap");

    private readonly string text;
    private readonly TokenList tokens;
    private readonly WordingIndex wordings;
    private readonly List<Mention> mentions;
    private readonly bool isQuestion;
    private readonly bool[] taken;

    private Coordination(string text, TokenList tokens, WordingIndex wordings, List<Mention> mentions, bool isQuestion)
    {
        (this.text, this.tokens, this.wordings, this.mentions, this.isQuestion) = (text, tokens, wordings, mentions, isQuestion);
        taken = MentionPlaces.Of(tokens, mentions)!;
    }

    /// <summary>Adds to <paramref name="mentions"/> what shares words with one of them; they stay in order.</summary>
    public static void Complete(string text, TokenList tokens, WordingIndex wordings, List<Mention> mentions, bool isQuestion)
    {
        var count = mentions.Count;
        Coordination? coordination = null;
        for (var m = 0; m < count; m++)
        {
            var (start, end) = tokens.Words(mentions[m].Span);
            if (end - start < 2)
            {
                continue;
            }

            coordination ??= new Coordination(text, tokens, wordings, mentions, isQuestion);
            coordination.Before(start, end);
            coordination.Behind(start, end);
        }

        if (mentions.Count > count)
        {
            mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : a.Span.Length - b.Span.Length);
        }
    }

    // "abdominal and back pain", "skin, joint and bowel problems".
    private void Before(int start, int end)
    {
        var next = start;
        for (var shared = 0; shared < MostShared; shared++)
        {
            var last = next - 1;
            var isJoined = shared > 0 && tokens[next].Break == TokenBreak.Comma;
            while (last > 0 && Conjunctions.Contains(tokens[last].Word))
            {
                isJoined = true;
                last--;
            }

            if (last < 0 || !isJoined || taken[last])
            {
                return;
            }

            next = Share(last, start, end) ?? last;
        }
    }

    // The longest run of words up to this one that makes a name with the last words of the mention; where it begins.
    private int? Share(int last, int start, int end)
    {
        for (var first = FirstOf(last); first <= last; first++)
        {
            for (var head = start + 1; head < end; head++)
            {
                if (wordings.Find(tokens, new WordRun(first, last + 1), new WordRun(head, end), isQuestion) is { } meaning)
                {
                    Add(first, last + 1, meaning);
                    return first;
                }
            }
        }

        return null;
    }

    private int FirstOf(int last)
    {
        var first = last;
        while (!isQuestion && first > 0 && last - first + 1 < MostWords && tokens[first].Break == TokenBreak.None && !taken[first - 1] && !IsLink(tokens[first - 1].Word))
        {
            first--;
        }

        return first;
    }

    // "pain in the back and legs", "short fingers and toes".
    private void Behind(int start, int end)
    {
        var to = end - 1;
        while (to > start && !Prepositions.Contains(tokens[to].Word))
        {
            to--;
        }

        var hasPreposition = to > start;
        if (!hasPreposition && isQuestion)
        {
            return;
        }

        var word = end;
        for (var shared = 0; shared < MostShared && word < tokens.Count; shared++)
        {
            var isJoined = tokens[word].Break == TokenBreak.Comma;
            while (word < tokens.Count && IsLink(tokens[word].Word))
            {
                isJoined |= Conjunctions.Contains(tokens[word].Word);
                word++;
            }

            if (word >= tokens.Count || !isJoined || tokens[word].Break == TokenBreak.Clause || taken[word])
            {
                return;
            }

            if (ShareBehind(word, start, hasPreposition ? to : end - 1, hasPreposition) is not { } behind)
            {
                return;
            }

            word = behind;
        }
    }

    // The longest run of words from this one on that makes a name with the first words of the mention; where it ends.
    private int? ShareBehind(int word, int start, int end, bool hasPreposition)
    {
        for (var last = LastOf(word); last >= word; last--)
        {
            // Without a preposition, what a word belongs to may only come: "raised markers and highly ..."
            if (!hasPreposition && (RelationCue.IsVerb(tokens[last].Word) || !EndsAt(last + 1)))
            {
                continue;
            }

            for (var head = end; head > start; head--)
            {
                if (wordings.Find(tokens, new WordRun(start, head), new WordRun(word, last + 1), isQuestion) is { } meaning)
                {
                    Add(word, last + 1, meaning);
                    return last + 1;
                }
            }
        }

        return null;
    }

    private int LastOf(int word)
    {
        var last = word;
        while (!isQuestion && last + 1 < tokens.Count && last - word + 1 < MostWords && tokens[last + 1].Break == TokenBreak.None && !taken[last + 1] && !IsLink(tokens[last + 1].Word))
        {
            last++;
        }

        return last;
    }

    private bool EndsAt(int word) =>
        word >= tokens.Count || tokens[word].Break != TokenBreak.None || IsLink(tokens[word].Word) || After.Contains(tokens[word].Word) || RelationCue.IsVerb(tokens[word].Word);

    private static bool IsLink(Word word) => Conjunctions.Contains(word) || Prepositions.Contains(word) || Determiners.Contains(word);

    private void Add(int start, int end, Meaning meaning)
    {
        Array.Fill(taken, true, start, end - start);
        var span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
        mentions.Add(new Mention(span, span.In(text), meaning.Concepts, meaning.Kind, Assertion.Present));
    }
}
