using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Finds the wordings of a vocabulary in a sentence, leftmost and longest first. Case, plural and British or American spelling do not count;
/// names of long words are also found by their stem ("bloated", "constipated"), short phrases in any order of their words ("pain in the abdomen"); a hyphen may be left out ("nonsteroidal"); a determiner may stand inside.
/// Abbreviations are compared with their capitals, except in a question, where people do not type them. Thread-safe.
/// </summary>
internal sealed class MentionFinder(Vocabulary vocabulary)
{
    private const int ShortestFreeAbbreviation = 3;

    // "Pain of the the stomach" is a slip; a longer run of them is no name.
    private const int MostDeterminers = 3;

    private static readonly WordSet Determiners = WordSet.Of("determiner");
    private static readonly HashSet<string> WordsLikeAbbreviations = WordList.Of("not-an-abbreviation");

    private readonly ComposedFindings composed = new(vocabulary);

    /// <summary>The wordings it knows.</summary>
    public WordingIndex Wordings { get; } = new(vocabulary);

    /// <summary>The mentions among <paramref name="tokens"/>, all still <see cref="Assertion.Present"/>, in order.</summary>
    public List<Mention> Find(string text, TokenList tokens, bool isQuestion, MentionMode mode, LocalAbbreviations? local = null)
    {
        var mentions = mode == MentionMode.All ? All(text, tokens, isQuestion, local) : MostSpecific(text, tokens, isQuestion, local);
        var idioms = Idioms.Find(tokens);
        if (idioms is not null)
        {
            mentions.RemoveAll(mention => IsInSaying(mention, tokens, idioms));
        }

        if (isQuestion)
        {
            composed.Complete(text, tokens, mentions, idioms);
        }

        if (mentions.Count > 0)
        {
            Coordination.Complete(text, tokens, Wordings, mentions, isQuestion);
            local?.Learn(text, tokens, mentions);
        }

        return mentions;
    }

    private List<Mention> MostSpecific(string text, TokenList tokens, bool isQuestion, LocalAbbreviations? local)
    {
        var mentions = new List<Mention>();
        // They are made when they are first asked for, and until then no word bears their mark.
        _ = Wordings.UnorderedIn(isQuestion);
        var first = WordMarks.Wording | WordMarks.Stem | (isQuestion ? WordMarks.LayFamily : WordMarks.Family);
        var defines = local is { IsEmpty: false };
        for (var i = 0; (i = defines ? i : tokens.Next(first, i)) < tokens.Count;)
        {
            var (end, meaning) = Best(text, tokens, i, isQuestion);
            if (defines && end <= i + 1 && local!.Find(text, tokens[i].Span) is { } defined)
            {
                (end, meaning) = (i + 1, defined);
            }

            if (meaning is null)
            {
                i++;
                continue;
            }

            i = SwallowsVerb(text, tokens, mentions, i, end, meaning, isQuestion) ? i + 1 : i;
            mentions.Add(Mention(text, tokens, i, end, meaning));
            i = end;
        }

        return mentions;
    }

    // "emulsifiers increased intestinal permeability": right behind another name, what may be a verb is one, when the name means the same without it.
    private bool SwallowsVerb(string text, TokenList tokens, List<Mention> mentions, int at, int end, Meaning meaning, bool isQuestion) =>
        end > at + 1 && mentions.Count > 0 && tokens[at].Break == TokenBreak.None && tokens.Words(mentions[^1].Span).End == at && RelationCue.IsVerb(tokens[at].Word)
        && Best(text, tokens, at + 1, isQuestion) is var (endWithout, without) && endWithout == end && without is not null && without.Concepts.SequenceEqual(meaning.Concepts);

    private (int End, Meaning? Meaning) Best(string text, TokenList tokens, int at, bool isQuestion)
    {
        var marks = tokens.Marks[at];
        var best = (marks & WordMarks.Wording) != 0 ? Longest(Wordings.Exact, false, text, tokens, at, isQuestion, null) : (End: at, Meaning: null);
        if ((marks & WordMarks.Stem) != 0)
        {
            var stemmed = Longest(Wordings.Stemmed, true, text, tokens, at, isQuestion, null);
            if (stemmed.End > best.End && !HidesExact(text, tokens, at, stemmed.End, isQuestion))
            {
                best = stemmed;
            }
        }

        var unordered = Wordings.UnorderedIn(isQuestion).Longest(tokens, at);
        return unordered.End > best.End && (isQuestion || !HasVerb(tokens, at, unordered.End)) ? unordered : best;
    }

    // "Akkermansia reduced obesity" does not speak of reduced Akkermansia.
    private static bool HasVerb(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (RelationCue.IsVerb(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private List<Mention> All(string text, TokenList tokens, bool isQuestion, LocalAbbreviations? local)
    {
        var mentions = new List<Mention>();
        var found = new List<(int End, Meaning? Meaning)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            found.Clear();
            if (local?.Find(text, tokens[i].Span) is { } defined)
            {
                found.Add((i + 1, defined));
            }

            Longest(Wordings.Exact, false, text, tokens, i, isQuestion, found);
            Longest(Wordings.Stemmed, true, text, tokens, i, isQuestion, found);
            Wordings.UnorderedIn(isQuestion).Longest(tokens, i, found);
            if (found.Count == 0)
            {
                continue;
            }

            foreach (var group in found.GroupBy(f => f.End).OrderBy(group => group.Key))
            {
                mentions.Add(Mention(text, tokens, i, group.Key, group.First().Meaning!));
            }
        }

        InnerMentions.DropParts(vocabulary, mentions);
        return mentions;
    }

    // "alcohol increases intestinal permeability": the stem of "increased intestinal permeability" would swallow the verb.
    private bool HidesExact(string text, TokenList tokens, int at, int end, bool isQuestion)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (Longest(Wordings.Exact, false, text, tokens, i, isQuestion, null).End == end)
            {
                return true;
            }
        }

        return false;
    }

    private static (int End, Meaning? Meaning) Longest(PhraseTrie<Meaning> trie, bool isByStem, string text, TokenList tokens, int at, bool isQuestion, List<(int End, Meaning? Meaning)>? all)
    {
        var best = (End: at, Meaning: (Meaning?)null);
        var node = PhraseTrie<Meaning>.Root;
        var determiners = 0;
        for (var i = at; i < tokens.Count && (i == at || tokens[i].Break == TokenBreak.None); i++)
        {
            var next = trie.Next(node, isByStem ? tokens[i].Word.StemId : tokens[i].Word.Id);
            if (next == PhraseTrie<Meaning>.None)
            {
                if (i > at && Determiners.Contains(tokens[i].Word) && determiners++ < MostDeterminers)
                {
                    continue;
                }

                break;
            }

            node = next;
            determiners = 0;
            if (trie.Value(node) is { } meaning
                && (meaning.HasAbbreviation ? Fitting(meaning, text, TextSpan.FromBounds(tokens[at].Span.Start, tokens[i].Span.End), isQuestion) : meaning) is { } fitting)
            {
                best = (i + 1, fitting);
                all?.Add(best);
            }
        }

        return best;
    }

    // Only what lies in the saying from end to end; "sick of the bloating" speaks of bloating.
    private static bool IsInSaying(Mention mention, TokenList tokens, bool[] idioms)
    {
        var (start, end) = tokens.Words(mention.Span);
        return !idioms.AsSpan(start, end - start).Contains(false);
    }

    private static Mention Mention(string text, TokenList tokens, int start, int end, Meaning meaning)
    {
        var span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
        return new Mention(span, span.In(text), meaning.Concepts, meaning.Kind, Assertion.Present) { ReadAs = ReadAs(tokens, start, end) };
    }

    private static string? ReadAs(TokenList tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].IsRepaired)
            {
                return string.Join(' ', Forms(tokens, start, end));
            }
        }

        return null;
    }

    private static string[] Forms(TokenList tokens, int start, int end)
    {
        var forms = new string[end - start];
        for (var i = start; i < end; i++)
        {
            forms[i - start] = tokens[i].Form;
        }

        return forms;
    }

    private static Meaning? Fitting(Meaning meaning, string text, TextSpan span, bool isQuestion) => meaning.Where(sense => Fits(sense, text.AsSpan(span.Start, span.Length), isQuestion));

    private static bool Fits(Sense sense, ReadOnlySpan<char> found, bool isQuestion) =>
        sense.Abbreviation is not { } abbreviation
        || found.SequenceEqual(abbreviation)
        || found.Length == abbreviation.Length + 1 && found[^1] == 's' && found[..^1].SequenceEqual(abbreviation)
        || isQuestion && abbreviation.Length >= ShortestFreeAbbreviation && !WordsLikeAbbreviations.Contains(abbreviation.ToLowerInvariant());
}
