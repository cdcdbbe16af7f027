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
    private static volatile int version = 1;
    private static volatile ulong[] marks = new ulong[1 << 12];
    private static volatile WordTable words = new();

    /// <summary>Another number whenever a form has got a number or a mark.</summary>
    public static int Version => version;

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
                    version++;
                }
            }
        }

        return number;
    }

    /// <summary>The marks of the form with a number, see <see cref="WordMarks"/>.</summary>
    public static ulong Marks(int number) => marks is var all && (uint)number < (uint)all.Length ? all[number] : 0;

    /// <summary>Gives a mark to the form with a number.</summary>
    public static void Mark(int number, ulong mark)
    {
        lock (Growing)
        {
            if ((Marks(number) & mark) == mark)
            {
                return;
            }

            var all = marks;
            if (number >= all.Length)
            {
                Array.Resize(ref all, Math.Max(number + 1, all.Length * 2));
            }

            all[number] |= mark;
            marks = all;
            version++;
        }
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
            words = words.WithRoom();
            if (words.Find(spelling, hash) is { } known)
            {
                return known;
            }

            words.Add(word, hash);
            return word;
        }
    }
}
