using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Names that share a word with the one beside them: "abdominal and back pain", "skin, joint and bowel problems", "pain in the back and legs".
/// A word that stands for a name so becomes a mention of its own; its span is that word alone.
/// </summary>
internal static class Coordination
{
    private const int MostShared = 8;

    private static readonly WordSet Conjunctions = WordSet.Of("conjunction");
    private static readonly WordSet Prepositions = WordSet.Of("shared-preposition");

    /// <summary>Adds to <paramref name="mentions"/> what shares a word with one of them; they stay in order.</summary>
    public static void Complete(string text, TokenList tokens, WordingIndex wordings, List<Mention> mentions, bool isQuestion)
    {
        var count = mentions.Count;
        bool[]? taken = null;
        for (var m = 0; m < count; m++)
        {
            var (start, end) = tokens.Words(mentions[m].Span);
            if (end - start < 2)
            {
                continue;
            }

            taken ??= MentionPlaces.Of(tokens, mentions)!;
            Before(text, tokens, wordings, mentions, taken, start, end, isQuestion);
            Behind(text, tokens, wordings, mentions, taken, start, end, isQuestion);
        }

        if (mentions.Count > count)
        {
            mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : a.Span.Length - b.Span.Length);
        }
    }

    // "abdominal and back pain", "skin, joint and bowel problems".
    private static void Before(string text, TokenList tokens, WordingIndex wordings, List<Mention> mentions, bool[] taken, int start, int end, bool isQuestion)
    {
        var next = start;
        for (var shared = 0; shared < MostShared; shared++)
        {
            var word = next - 1;
            var isJoined = shared > 0 && tokens[next].Break == TokenBreak.Comma;
            while (word > 0 && Conjunctions.Contains(tokens[word].Word))
            {
                isJoined = true;
                word--;
            }

            if (word < 0 || !isJoined || taken[word])
            {
                return;
            }

            Meaning? meaning = null;
            for (var from = start + 1; from < end && meaning is null; from++)
            {
                meaning = wordings.Find(tokens, word, from, end, isQuestion);
            }

            if (meaning is null)
            {
                return;
            }

            Add(text, tokens, mentions, taken, word, meaning);
            next = word;
        }
    }

    // "pain in the back and legs".
    private static void Behind(string text, TokenList tokens, WordingIndex wordings, List<Mention> mentions, bool[] taken, int start, int end, bool isQuestion)
    {
        var to = end - 1;
        while (to > start && !Prepositions.Contains(tokens[to].Word))
        {
            to--;
        }

        if (to == start)
        {
            return;
        }

        var word = end;
        for (var shared = 0; shared < MostShared && word < tokens.Count; shared++)
        {
            var isJoined = tokens[word].Break == TokenBreak.Comma;
            while (word < tokens.Count && (Conjunctions.Contains(tokens[word].Word) || Prepositions.Contains(tokens[word].Word)))
            {
                isJoined |= Conjunctions.Contains(tokens[word].Word);
                word++;
            }

            if (word >= tokens.Count || !isJoined || tokens[word].Break == TokenBreak.Clause || taken[word] || wordings.Find(tokens, word, start, to, isQuestion) is not { } meaning)
            {
                return;
            }

            Add(text, tokens, mentions, taken, word, meaning);
            word++;
        }
    }

    private static void Add(string text, TokenList tokens, List<Mention> mentions, bool[] taken, int word, Meaning meaning)
    {
        taken[word] = true;
        mentions.Add(new Mention(tokens[word].Span, tokens[word].Span.In(text), meaning.Concepts, meaning.Kind, Assertion.Present));
    }
}
