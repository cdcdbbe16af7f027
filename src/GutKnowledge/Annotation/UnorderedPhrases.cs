using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Short phrases that are found whatever the order of their words, with other words of the same family, and with words between them that say nothing of their own:
/// "pain in my lower abdomen" is "abdominal pain". An article turns a phrase round only as <see cref="PhraseOrder"/> allows ("pain in the abdomen"), people do so anyhow ("my stomach really aches").
/// Immutable once filled, then thread-safe.
/// </summary>
/// <param name="isLay">Whether for what people say of themselves.</param>
/// <remarks>A phrase is known by the sum of the 64-bit mixes of its words' numbers (SplitMix64: Steele, Lea and Flood, OOPSLA 2014), so that a window is looked up without sorting.</remarks>
internal sealed class UnorderedPhrases(bool isLay)
{
    private const int FewestWords = 2;
    private const int MostWords = 5;
    private const int MostBetween = 4;

    private static readonly HashSet<string> GapForms = [.. WordList.Of("gap"), .. WordList.Of("determiner")];
    private static readonly HashSet<string> LayGapForms = [.. GapForms, .. WordList.Of("lay-gap")];
    private static readonly HashSet<string> PrepositionForms = WordList.Of("gap");
    private static readonly HashSet<string> ModifierForms = WordList.Of("modifier");

    // Words that turn a phrase into another one ("can't eat", "after meals", "up all night"): where they stand matters.
    private static readonly HashSet<string> OrderWords = WordList.Of("order-word");

    // "Loss of weight" is suffered, "weight loss" often wanted: such words are a phrase only with the preposition.
    private static readonly HashSet<string> OnlyWithPreposition = WordList.Of("only-with-preposition");

    private readonly ulong mark = isLay ? WordMarks.LayFamily : WordMarks.Family;
    private readonly ulong gap = isLay ? WordMarks.LayGap : WordMarks.Gap;
    private readonly Dictionary<ulong, Meaning> phrases = [];
    private readonly HashSet<ulong> prepositional = [];
    private readonly PairFilter pairs = new();
    private readonly PhraseOrder? order = isLay ? null : new();
    private bool[] words = [];

    static UnorderedPhrases()
    {
        WordMarks.Give(WordMarks.Gap, GapForms);
        WordMarks.Give(WordMarks.LayGap, LayGapForms);
        WordMarks.Give(WordMarks.Preposition, PrepositionForms);
        WordMarks.Give(WordMarks.Modifier, ModifierForms);
    }

    public void Add(IReadOnlyList<string> forms, Sense sense)
    {
        var content = forms.Where(form => !LayGapForms.Contains(form)).ToList();

        // "women more often" is turned round by any sentence with "women are more".
        if (content.Count > MostWords || content.Count(form => !ModifierForms.Contains(form)) < FewestWords || content.Exists(form => OrderWords.Contains(form) || form.Length == 0 || char.IsDigit(form[0])))
        {
            return;
        }

        var numbers = WithoutPrepositions(forms).Where(form => !LayGapForms.Contains(form)).Select(form => Lexicon.Number(isLay ? WordFamilies.OfLay(form) : WordFamilies.Of(form))).ToList();
        pairs.Add(numbers);
        var window = default(PhraseWindow);
        foreach (var number in numbers)
        {
            window = window.With(number);
            if (number >= words.Length)
            {
                Array.Resize(ref words, Math.Max(number + 1, words.Length * 2));
            }

            words[number] = true;
            Lexicon.Mark(number, mark);
        }

        var known = phrases.GetValueOrDefault(window.Sum);
        phrases[window.Sum] = Meaning.Add(known, sense);
        if (!OnlyWithPreposition.Contains(string.Join(' ', content)))
        {
            prepositional.Remove(window.Sum);
            order?.Add(forms, numbers, mayTurn: sense.Kind != SynonymKind.Lay);
        }
        else if (known is null)
        {
            prepositional.Add(window.Sum);
        }
    }

    /// <summary>Where words of the same sense name a wide thing and narrow ones ("abnormality" and "defect"), only the wide one is meant from now on.</summary>
    public void PreferBroader(Vocabulary vocabulary)
    {
        foreach (var (phrase, meaning) in phrases)
        {
            if (meaning.Concepts.Count > 1 && meaning.Concepts.FirstOrDefault(wide => meaning.Concepts.All(concept => vocabulary.IsOrIsNarrower(concept, wide))) is { Value: not null } widest
                && meaning.Where(sense => sense.Concept == widest) is { } preferred)
            {
                phrases[phrase] = preferred;
            }
        }
    }

    /// <summary>The longest phrase that begins at a word, and all shorter ones when a list for them is given.</summary>
    /// <returns>Index behind its last word, or <paramref name="at"/> when there is none.</returns>
    public (int End, Meaning? Meaning) Longest(TokenList tokens, int at, List<(int End, Meaning? Meaning)>? all = null)
    {
        var best = (End: at, Meaning: (Meaning?)null);
        var marks = tokens.Marks;
        if ((marks[at] & (mark | gap)) == mark && IsWord(tokens[at].Word))
        {
            var first = Number(tokens[at].Word);
            Walk(tokens, marks, at + 1, first, default(PhraseWindow).With(first), ref best, all);
        }

        return best;
    }

    /// <summary>What a phrase of exactly the words of two runs stands for; null when there is none.</summary>
    public Meaning? Find(TokenList tokens, WordRun first, WordRun second)
    {
        var window = default(PhraseWindow);
        return Take(tokens, first, ref window) && Take(tokens, second, ref window) && window.Count >= FewestWords && phrases.TryGetValue(window.Sum, out var meaning) ? meaning : null;
    }

    private bool Take(TokenList tokens, WordRun run, ref PhraseWindow window)
    {
        var marks = tokens.Marks;
        for (var i = run.Start; i < run.End; i++)
        {
            if ((marks[i] & gap) != 0)
            {
                continue;
            }

            if (!IsWord(tokens[i].Word))
            {
                return false;
            }

            window = window.With(Number(tokens[i].Word));
        }

        return true;
    }

    // "abnormality of the skin" is "skin abnormality".
    private static IEnumerable<string> WithoutPrepositions(IReadOnlyList<string> forms)
    {
        var end = forms.Count;
        for (var i = forms.Count - 1; i >= 0; i--)
        {
            if (PrepositionForms.Contains(forms[i]) || i == 0)
            {
                foreach (var form in forms.Take(end).Skip(PrepositionForms.Contains(forms[i]) ? i + 1 : i))
                {
                    yield return form;
                }

                end = i;
            }
        }
    }

    private void Walk(TokenList tokens, ReadOnlySpan<ulong> marks, int at, int first, PhraseWindow window, ref (int End, Meaning? Meaning) best, List<(int End, Meaning? Meaning)>? all)
    {
        for (var i = at; i < tokens.Count && window.Count < MostWords; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Break != TokenBreak.None)
            {
                return;
            }

            var marksOfWord = marks[i];
            if ((marksOfWord & (gap | WordMarks.Number)) != 0)
            {
                window = window.Past((marksOfWord & WordMarks.Preposition) != 0);
                if (window.Between > MostBetween)
                {
                    return;
                }

                continue;
            }

            var isModifier = (marksOfWord & WordMarks.Modifier) != 0;
            if ((marksOfWord & mark) == 0 || !IsWord(token.Word))
            {
                window = window.Past(isPreposition: false);
                if (!isModifier || window.Between > MostBetween)
                {
                    return;
                }

                continue;
            }

            // It may belong to the phrase, or only stand in it.
            if (isModifier && window.Between < MostBetween)
            {
                Walk(tokens, marks, i + 1, first, window.Past(isPreposition: false), ref best, all);
            }

            var number = Number(token.Word);
            if (!pairs.MayHave(first, number))
            {
                return;
            }

            window = window.With(number);
            if (phrases.TryGetValue(window.Sum, out var meaning) && (window.HasPreposition || !prepositional.Contains(window.Sum)) && order?.Fits(window, tokens, i) != false)
            {
                if (i + 1 > best.End)
                {
                    best = (i + 1, meaning);
                }

                all?.Add((i + 1, meaning));
            }
        }
    }

    private int Number(Word word) => isLay ? word.LayFamilyId : word.FamilyId;

    private bool IsWord(Word word) => Number(word) is var number && (uint)number < (uint)words.Length && words[number];
}
