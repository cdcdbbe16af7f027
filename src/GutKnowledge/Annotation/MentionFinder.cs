using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Finds the wordings of a vocabulary in a text: leftmost, longest, without overlap. Case, plural and British or American spelling do not count;
/// names of long words are also found by their stem ("bloated", "constipated"); a hyphen may be left out ("nonsteroidal"); a determiner may stand inside ("pain in the stomach").
/// Abbreviations are compared with their capitals, except in a question, where people do not type them. Thread-safe.
/// </summary>
internal sealed class MentionFinder
{
    private const int ShortestStemmedWord = 5;
    private const int ShortestFreeAbbreviation = 3;
    private const int LongestAcronym = 5;

    private static readonly HashSet<string> Determiners = WordList.Of("determiner");
    private static readonly HashSet<string> WordsLikeAbbreviations = WordList.Of("not-an-abbreviation");

    private readonly PhraseTrie<Entry> exact = new();
    private readonly PhraseTrie<Entry> stemmed = new();

    public MentionFinder(Vocabulary vocabulary)
    {
        foreach (var concept in vocabulary.Concepts)
        {
            foreach (var synonym in concept.Synonyms)
            {
                Add(concept.Id, synonym);
            }
        }
    }

    /// <summary>The mentions among <paramref name="tokens"/>, all still <see cref="Assertion.Present"/>.</summary>
    public List<Mention> Find(string text, IReadOnlyList<Token> tokens, bool isQuestion)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < tokens.Count;)
        {
            var (end, entries) = Longest(exact, text, tokens, i, isQuestion, null);
            var (stemEnd, stemEntries) = Longest(stemmed, text, tokens, i, isQuestion, token => token.Form.Length < ShortestStemmedWord ? string.Empty : WordForm.Stem(token.Form));
            if (stemEnd > end && !HidesExact(text, tokens, i, stemEnd, isQuestion))
            {
                (end, entries) = (stemEnd, stemEntries);
            }

            if (entries.Count == 0)
            {
                i++;
                continue;
            }

            var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End);
            mentions.Add(new Mention(span, span.In(text), [.. entries.Select(e => e.Concept).Distinct().Order()], entries.Min(e => e.Kind), Assertion.Present));
            i = end;
        }

        return mentions;
    }

    // "alcohol increases intestinal permeability": the stem of "increased intestinal permeability" would swallow the verb.
    private bool HidesExact(string text, IReadOnlyList<Token> tokens, int at, int end, bool isQuestion) =>
        Enumerable.Range(at + 1, end - at - 1).Any(i => Longest(exact, text, tokens, i, isQuestion, null).End == end);

    private static (int End, List<Entry> Entries) Longest(
        PhraseTrie<Entry> trie, string text, IReadOnlyList<Token> tokens, int at, bool isQuestion, Func<Token, string>? form)
    {
        var best = (End: at, Entries: new List<Entry>());
        foreach (var (end, values) in trie.Matches(tokens, at, TokenBreak.None, form, token => Determiners.Contains(token.Form)))
        {
            var span = TextSpan.FromBounds(tokens[at].Span.Start, tokens[end - 1].Span.End);
            var fitting = values.Where(entry => Fits(entry, text.AsSpan(span.Start, span.Length), isQuestion)).ToList();
            if (fitting.Count > 0)
            {
                best = (end, fitting);
            }
        }

        return best;
    }

    private static bool Fits(Entry entry, ReadOnlySpan<char> found, bool isQuestion) =>
        entry.Abbreviation is not { } abbreviation
        || found.SequenceEqual(abbreviation)
        || found.Length == abbreviation.Length + 1 && found[^1] == 's' && found[..^1].SequenceEqual(abbreviation)
        || isQuestion && abbreviation.Length >= ShortestFreeAbbreviation && !WordsLikeAbbreviations.Contains(abbreviation.ToLowerInvariant());

    private void Add(ConceptId concept, Synonym synonym)
    {
        var tokens = Tokenizer.Tokenize(synonym.Text);
        var forms = tokens.Select(token => token.Form).Where((form, i) => i == 0 || !Determiners.Contains(form)).ToList();
        if (forms.Count == 0)
        {
            return;
        }

        // "gas" and "abdo pain" are short, but nobody writes them in capitals; "ME" is an abbreviation, whatever its row calls it.
        var isAbbreviation = synonym.Kind == SynonymKind.Abbreviation && synonym.Text.Any(char.IsUpper)
            || synonym.Text.Length <= LongestAcronym && synonym.Text.All(char.IsUpper);
        if (isAbbreviation && synonym.Text.Length < 2)
        {
            return;
        }

        var entry = new Entry(concept, synonym.Kind, isAbbreviation ? synonym.Text : null);
        exact.Add(forms, entry);
        foreach (var variant in isAbbreviation ? [] : WithoutHyphens(synonym.Text))
        {
            exact.Add([.. Tokenizer.Tokenize(variant).Select(token => token.Form)], entry);
        }

        if (!isAbbreviation && forms.All(form => form.Length >= ShortestStemmedWord))
        {
            stemmed.Add([.. forms.Select(WordForm.Stem)], entry);
        }
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

    private readonly record struct Entry(ConceptId Concept, SynonymKind Kind, string? Abbreviation);
}
