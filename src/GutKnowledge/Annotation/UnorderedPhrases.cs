using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Short phrases that are found whatever the order of their words, with other words of the same family, and with words between them that say nothing of their own:
/// "pain in my lower abdomen" is "abdominal pain". Immutable once filled, then thread-safe.
/// </summary>
/// <remarks>A phrase is known by the sum of the 64-bit mixes of its words' numbers (SplitMix64: Steele, Lea and Flood, OOPSLA 2014), so that a window is looked up without sorting.</remarks>
internal sealed class UnorderedPhrases
{
    private const int FewestWords = 2;
    private const int MostWords = 5;
    private const int MostBetween = 4;

    private static readonly HashSet<string> GapForms = [.. WordList.Of("gap"), .. WordList.Of("determiner")];
    private static readonly WordSet Gaps = new(GapForms);
    private static readonly HashSet<string> ModifierForms = WordList.Of("modifier");
    private static readonly WordSet Modifiers = new(ModifierForms);

    // Words that turn a phrase into another one ("can't eat", "after meals", "up all night"): where they stand matters.
    private static readonly HashSet<string> OrderWords = WordList.Of("order-word");

    private readonly Dictionary<ulong, Meaning> phrases = [];
    private bool[] words = [];

    public void Add(IReadOnlyList<string> forms, Sense sense)
    {
        var content = forms.Where(form => !GapForms.Contains(form)).ToList();

        // "women more often" is turned round by any sentence with "women are more".
        if (content.Count > MostWords || content.Count(form => !ModifierForms.Contains(form)) < FewestWords || content.Exists(form => OrderWords.Contains(form) || form.Length == 0 || char.IsDigit(form[0])))
        {
            return;
        }

        var sum = 0UL;
        foreach (var form in content)
        {
            var number = Lexicon.Number(WordFamilies.Of(form));
            sum += Mix(number);
            if (number >= words.Length)
            {
                Array.Resize(ref words, Math.Max(number + 1, words.Length * 2));
            }

            words[number] = true;
        }

        phrases[sum] = Meaning.Add(phrases.GetValueOrDefault(sum), sense);
    }

    /// <summary>The longest phrase that begins at a word, and all shorter ones when a list for them is given.</summary>
    /// <returns>Index behind its last word, or <paramref name="at"/> when there is none.</returns>
    public (int End, Meaning? Meaning) Longest(TokenList tokens, int at, List<(int End, Meaning? Meaning)>? all = null)
    {
        var best = (End: at, Meaning: (Meaning?)null);
        if (IsWord(tokens[at].Word) && !Gaps.Contains(tokens[at].Word))
        {
            Walk(tokens, at + 1, Mix(tokens[at].Word.FamilyId), 1, 0, ref best, all);
        }

        return best;
    }

    /// <summary>What a phrase of exactly these words stands for; null when there is none.</summary>
    public Meaning? Find(TokenList tokens, int word, int from, int to)
    {
        var (sum, count) = (Mix(tokens[word].Word.FamilyId), 1);
        for (var i = from; i < to; i++)
        {
            if (Gaps.Contains(tokens[i].Word))
            {
                continue;
            }

            if (!IsWord(tokens[i].Word))
            {
                return null;
            }

            sum += Mix(tokens[i].Word.FamilyId);
            count++;
        }

        return count >= FewestWords && phrases.TryGetValue(sum, out var meaning) ? meaning : null;
    }

    private void Walk(TokenList tokens, int at, ulong sum, int count, int between, ref (int End, Meaning? Meaning) best, List<(int End, Meaning? Meaning)>? all)
    {
        for (var i = at; i < tokens.Count && count < MostWords; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Break != TokenBreak.None)
            {
                return;
            }

            if (Gaps.Contains(token.Word) || token.Word.IsNumber)
            {
                if (++between > MostBetween)
                {
                    return;
                }

                continue;
            }

            var isModifier = Modifiers.Contains(token.Word);
            if (!IsWord(token.Word))
            {
                if (!isModifier || ++between > MostBetween)
                {
                    return;
                }

                continue;
            }

            // It may belong to the phrase, or only stand in it.
            if (isModifier && between < MostBetween)
            {
                Walk(tokens, i + 1, sum, count, between + 1, ref best, all);
            }

            sum += Mix(token.Word.FamilyId);
            count++;
            if (phrases.TryGetValue(sum, out var meaning))
            {
                if (i + 1 > best.End)
                {
                    best = (i + 1, meaning);
                }

                all?.Add((i + 1, meaning));
            }
        }
    }

    private bool IsWord(Word word) => (uint)word.FamilyId < (uint)words.Length && words[word.FamilyId];

    private static ulong Mix(int number)
    {
        var z = (ulong)number * 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
