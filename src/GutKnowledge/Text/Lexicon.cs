using System.Collections.Concurrent;

namespace GutKnowledge.Text;

/// <summary>
/// Numbers the word forms of all wordings and cues of the process, so that phrases are compared by number, and keeps the words that texts are made of,
/// so that a spelling is folded and stemmed once and not wherever it stands. Numbers stay; the words are forgotten when there are too many. Thread-safe.
/// </summary>
internal static class Lexicon
{
    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly object Growing = new();
    private static volatile int count = 1;
    private static volatile WordTable words = new();

    /// <summary>How many numbers there are, 0 included.</summary>
    public static int Count => count;

    /// <summary>The number of a form, or 0.</summary>
    public static int Find(string form) => Numbers.GetValueOrDefault(form);

    /// <summary>The number of a form, which gets one if it has none.</summary>
    public static int Number(string form)
    {
        if (!Numbers.TryGetValue(form, out var number))
        {
            lock (Growing)
            {
                if (!Numbers.TryGetValue(form, out number))
                {
                    number = count;
                    Numbers[form] = number;
                    count = number + 1;
                }
            }
        }

        return number;
    }

    /// <summary>The word with a spelling.</summary>
    public static Word Word(ReadOnlySpan<char> spelling)
    {
        var hash = WordTable.Hash(spelling);
        return words.Find(spelling, hash) ?? Add(spelling, hash);
    }

    private static Word Add(ReadOnlySpan<char> spelling, uint hash)
    {
        var word = new Word(WordTable.Key(spelling), WordForm.Fold(spelling));
        lock (Growing)
        {
            if (words.IsFull)
            {
                words = new WordTable();
            }

            if (words.Find(spelling, hash) is { } known)
            {
                return known;
            }

            words.Add(word, hash);
            return word;
        }
    }
}
