using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// Reads words that are neither English nor in the vocabulary as the word of the vocabulary, or of a cue, that they are nearest to: "diarreha", "hvae", "stomachpain".
/// One edit is allowed, two in long words; a word that is as near to an ordinary English one by fewer edits is left alone, and so is all that stands in the list of English words. Immutable and thread-safe.
/// </summary>
internal sealed class SpellingRepair
{
    private const int Shortest = 4;
    private const int ShortestWithOtherStart = 5;
    private const int ShortestWithTwoEdits = 8;
    private const int Longest = 30;
    private const int ShortestPart = 4;

    /// <summary>How many words of a text are looked up at the most, so that a page of gibberish is answered in bounded time.</summary>
    public const int MostLookups = 200;

    private const string SlotTable = "cues/slots.tsv";

    private static readonly Lazy<HashSet<string>> SlotWords = new(() => [.. DataTable.Embedded(SlotTable).Rows.SelectMany(row => Tokenizer.Forms(row["cue"]))]);
    private static readonly string[] CueTables = ["cues/assertion.tsv", "cues/intents.tsv", SlotTable];

    private readonly HashSet<string> content;

    // Most questions are English throughout, and these are asked for what is not.
    private readonly Lazy<HashSet<string>> known;
    private readonly Lazy<ILookup<int, string>> byLength;

    public SpellingRepair(WordingIndex wordings)
    {
        content = wordings.ProperWords;
        var cues = new Lazy<List<string>>(() => [.. CueTables.SelectMany(table => DataTable.Embedded(table).Rows).SelectMany(row => Tokenizer.Forms(row["cue"]))]);
        known = new(() => [.. wordings.Words, .. cues.Value, .. WordList.Of("chat-word")]);
        byLength = new(() => content.Union(cues.Value).Where(word => word.Length >= Shortest && word.All(char.IsAsciiLetter)).Order(StringComparer.Ordinal).ToLookup(word => word.Length));
    }

    /// <summary>Puts what is meant in the place of the words that are misspelt; their spans stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The words of one of its sentences.</param>
    /// <param name="lookups">How many words may still be looked up in the text.</param>
    public void Repair(string text, TokenList tokens, ref int lookups)
    {
        for (var i = 0; i < tokens.Count && lookups > 0; i++)
        {
            var token = tokens[i];
            if (IsKnown(token.Word))
            {
                continue;
            }

            lookups--;
            if (Undoubled(token.Form) is { } meant || (meant = Nearest(Squeeze(token.Form))) is not null)
            {
                tokens.Replace(i, token with { Word = Lexicon.Word(meant), IsRepaired = true });
            }
            else if (Split(token.Word.Spelling) is var at and > 0)
            {
                var (first, second) = (new TextSpan(token.Span.Start, at), TextSpan.FromBounds(token.Span.Start + at, token.Span.End));
                tokens.Replace(i, new Token(first, Lexicon.Word(text.AsSpan(first.Start, first.Length)), token.Break) { IsRepaired = true });
                tokens.Insert(i + 1, new Token(second, Lexicon.Word(text.AsSpan(second.Start, second.Length)), TokenBreak.None) { IsRepaired = true });
                i++;
            }
        }
    }

    private bool IsKnown(Word word) =>
        word.Form.Length is < Shortest or > Longest || !word.Spelling.All(char.IsAsciiLetter) || EnglishWords.Contain(word.Spelling) || EnglishWords.Contain(word.Form) || known.Value.Contains(word.Form);

    // "soooo bloateddd": no English word has the same letter three times.
    private static string Squeeze(string form)
    {
        var letters = new List<char>(form.Length);
        foreach (var c in form)
        {
            if (letters.Count < 2 || letters[^1] != c || letters[^2] != c)
            {
                letters.Add(c);
            }
        }

        return new string([.. letters]);
    }

    // "my bumm": a letter typed twice is the likeliest slip, so it is looked for in short words too.
    private string? Undoubled(string form)
    {
        for (var i = 1; i < form.Length; i++)
        {
            if (form[i] == form[i - 1] && form.Remove(i, 1) is var single && known.Value.Contains(single))
            {
                return single;
            }
        }

        return null;
    }

    private string? Nearest(string form)
    {
        if (form.Length < Shortest)
        {
            return null;
        }

        var limit = form.Length >= ShortestWithTwoEdits ? 2 : 1;
        var (best, distance) = ((string?)null, limit + 1);
        for (var length = form.Length - limit; length <= form.Length + limit; length++)
        {
            foreach (var word in byLength.Value[length])
            {
                var edits = EditDistance.Within(form, word, limit);
                if (edits > limit || (word[0] != form[0] && (edits > 1 || form.Length < ShortestWithOtherStart)) || edits > distance)
                {
                    continue;
                }

                if (edits < distance || Rank(word, form) > Rank(best!, form))
                {
                    (best, distance) = (word, edits);
                }
            }
        }

        return distance > 1 && best is not null && IsOneEditFromEnglish(form) ? null : best;
    }

    // Among equals: an English word, since a wording may be misspelt itself; the same first letter, a word for a sign or a place, a word of the vocabulary before one of a cue, and letters left out, doubled or swapped before a letter mistyped (Pollock and Zamora, CACM 27(4):358-368, 1984).
    private int Rank(string word, string form) => (EnglishWords.Contain(word) ? 16 : 0) + (word[0] == form[0] ? 8 : 0) + (SlotWords.Value.Contains(word) ? 4 : 0) + (content.Contains(word) ? 2 : 0) + (IsMistyped(word, form) ? 0 : 1);

    private static bool IsMistyped(string word, string form) => word.Length == form.Length && !word.Order().SequenceEqual(form.Order());

    private static bool IsOneEditFromEnglish(string form)
    {
        Span<char> edited = stackalloc char[Longest + 1];
        for (var i = 0; i <= form.Length; i++)
        {
            form.AsSpan(0, i).CopyTo(edited);
            form.AsSpan(i).CopyTo(edited[(i + 1)..]);
            for (var c = 'a'; c <= 'z'; c++)
            {
                edited[i] = c;
                if (EnglishWords.Contain(edited[..(form.Length + 1)]))
                {
                    return true;
                }
            }

            if (i == form.Length)
            {
                break;
            }

            form.AsSpan().CopyTo(edited);
            for (var c = 'a'; c <= 'z'; c++)
            {
                edited[i] = c;
                if (EnglishWords.Contain(edited[..form.Length]))
                {
                    return true;
                }
            }

            form.AsSpan().CopyTo(edited);
            if (i + 1 < form.Length)
            {
                (edited[i], edited[i + 1]) = (edited[i + 1], edited[i]);
                if (EnglishWords.Contain(edited[..form.Length]))
                {
                    return true;
                }
            }

            form.AsSpan(0, i).CopyTo(edited);
            form.AsSpan(i + 1).CopyTo(edited[i..]);
            if (EnglishWords.Contain(edited[..(form.Length - 1)]))
            {
                return true;
            }
        }

        return false;
    }

    // "stomachpain": where one known word ends and another begins, the shorter of them as long as can be.
    private int Split(string spelling)
    {
        var best = 0;
        for (var i = ShortestPart; i <= spelling.Length - ShortestPart; i++)
        {
            if (content.Contains(WordForm.Fold(spelling.AsSpan(i))) && (content.Contains(WordForm.Fold(spelling.AsSpan(0, i))) || EnglishWords.Contain(spelling.AsSpan(0, i)))
                && Math.Min(i, spelling.Length - i) > Math.Min(best, spelling.Length - best))
            {
                best = i;
            }
        }

        return best;
    }
}
