using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>The wordings of a vocabulary in the three ways in which they are found: word by word, by their stems, and without the order of their words. Immutable and thread-safe.</summary>
internal sealed class WordingIndex
{
    private const int LongestAcronym = 5;
    private const int ShortestAcronym = 2;

    // "S4" is a vertebra, a heart sound, a section.
    private const int ShortestWithDigit = 3;
    private const int ShortestBehindPrefix = 4;

    private static readonly HashSet<string> Determiners = WordList.Of("determiner");
    private static readonly string[] Prefixes = [.. WordList.Of("prefix").Order(StringComparer.Ordinal)];

    // A question needs those of people alone, an article those of articles alone, and each takes as long as all else here.
    private readonly Lazy<UnorderedPhrases> unordered;
    private readonly Lazy<UnorderedPhrases> layUnordered;
    private readonly List<(List<string> Forms, Sense Sense)> phrases = [];

    public WordingIndex(Vocabulary vocabulary)
    {
        unordered = new(() => Unordered(isLay: false, vocabulary));
        layUnordered = new(() => Unordered(isLay: true, vocabulary));
        foreach (var concept in vocabulary.Concepts)
        {
            foreach (var synonym in concept.Synonyms)
            {
                Add(concept.Id, synonym);
            }
        }
    }

    /// <summary>By the folded forms of their words.</summary>
    public PhraseTrie<Meaning> Exact { get; } = new(WordMarks.Wording);

    /// <summary>By the stems of their words: only wordings of long words, since a heavy stem of a short one is that of other words too.</summary>
    public PhraseTrie<Meaning> Stemmed { get; } = new(WordMarks.Stem);

    /// <summary>The folded forms of all words in wordings that are no abbreviations.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that do not stand in misspellings only.</summary>
    public HashSet<string> ProperWords { get; } = new(StringComparer.Ordinal);

    /// <summary>By the families of their words, without order: as people put what they say of themselves in a question, or as an article puts it.</summary>
    public UnorderedPhrases UnorderedIn(bool isQuestion) => isQuestion ? layUnordered.Value : unordered.Value;

    /// <summary>What two runs of words stand for together, one behind the other; null when for nothing.</summary>
    public Meaning? Find(TokenList tokens, WordRun first, WordRun second, bool isQuestion)
    {
        var node = Follow(tokens, second, Follow(tokens, first, PhraseTrie<Meaning>.Root));
        return node != PhraseTrie<Meaning>.None && Exact.Value(node) is { HasAbbreviation: false } meaning ? meaning : UnorderedIn(isQuestion).Find(tokens, first, second);
    }

    private int Follow(TokenList tokens, WordRun run, int node)
    {
        for (var i = run.Start; i < run.End && node != PhraseTrie<Meaning>.None; i++)
        {
            node = Exact.Next(node, tokens[i].Word.Id);
        }

        return node;
    }

    private void Add(ConceptId concept, Synonym synonym)
    {
        var forms = Tokenizer.Forms(synonym.Text).Where((form, i) => i == 0 || !Determiners.Contains(form)).ToList();
        if (forms.Count == 0)
        {
            return;
        }

        // "gas" and "abdo pain" are short, but nobody writes them in capitals; "ME" is an abbreviation, whatever its row calls it.
        var isAbbreviation = synonym.Kind == SynonymKind.Abbreviation && synonym.Text.Any(char.IsUpper)
            || synonym.Text.Length <= LongestAcronym && synonym.Text.All(char.IsUpper);
        if (isAbbreviation && synonym.Text.Length < (synonym.Text.Any(char.IsDigit) ? ShortestWithDigit : ShortestAcronym))
        {
            return;
        }

        var sense = new Sense(concept, synonym.Kind, isAbbreviation ? synonym.Text : null);
        Exact.Add(forms, known => Meaning.Add(known, sense));
        if (isAbbreviation)
        {
            // "PPIs": of a word in -is no plural is taken off. Whether the capitals are right is asked of what is found.
            Exact.Add(Tokenizer.Forms(synonym.Text + "s"), known => Meaning.Add(known, sense));
            return;
        }

        Words.UnionWith(forms);
        if (synonym.Kind != SynonymKind.Misspelling)
        {
            ProperWords.UnionWith(forms);
        }

        foreach (var variant in WithoutHyphens(synonym.Text).Concat(WithHyphen(synonym.Text)))
        {
            Exact.Add(Tokenizer.Forms(variant), known => Meaning.Add(known, sense));
        }

        if (synonym.Kind == SynonymKind.Lay)
        {
            foreach (var variant in WordVariants.Of(forms))
            {
                Exact.Add(variant, known => Meaning.Add(known, sense));
            }
        }

        // A word alone is found by its stem only where a family says so: "radiating" is no radiation, "palpation" no palpitation.
        if (forms.Count > 1 ? forms.TrueForAll(WordFamilies.IsStemmed) : WordFamilies.IsDerived(forms[0]))
        {
            Stemmed.Add(forms.ConvertAll(WordFamilies.Stem), known => Meaning.Add(known, sense));
        }

        if (forms.Count > 1)
        {
            phrases.Add((forms, sense));
        }
    }

    private UnorderedPhrases Unordered(bool isLay, Vocabulary vocabulary)
    {
        var found = new UnorderedPhrases(isLay);
        foreach (var (forms, sense) in phrases)
        {
            found.Add(forms, sense);
        }

        if (!isLay)
        {
            found.PreferBroader(vocabulary);
        }

        return found;
    }

    // "non-steroidal anti-inflammatory": any one of the hyphens, or all of them.
    private static IEnumerable<string> WithoutHyphens(string wording)
    {
        for (var i = wording.IndexOf('-', StringComparison.Ordinal); i >= 0; i = wording.IndexOf('-', i + 1))
        {
            yield return wording.Remove(i, 1);
        }

        if (wording.Count(c => c == '-') > 1)
        {
            yield return wording.Replace("-", string.Empty, StringComparison.Ordinal);
        }
    }

    // "preauricular pit" as "pre-auricular pit".
    private static IEnumerable<string> WithHyphen(string wording)
    {
        for (var start = 0; start >= 0; start = wording.IndexOf(' ', start) is >= 0 and var space ? space + 1 : -1)
        {
            foreach (var prefix in Prefixes)
            {
                var rest = start + prefix.Length;
                if (wording.Length >= rest + ShortestBehindPrefix && (wording[start] | ' ') == prefix[0]
                    && string.Compare(wording, start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && !wording.AsSpan(rest, ShortestBehindPrefix).ContainsAnyExceptInRange('a', 'z'))
                {
                    yield return wording.Insert(rest, "-");
                }
            }
        }
    }
}
