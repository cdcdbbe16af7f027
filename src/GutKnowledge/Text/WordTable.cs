using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GutKnowledge.Text;

/// <summary>A hash table of words by spelling, of a fixed size. A to Z and a to z are the same. Any number of threads may read while one adds.</summary>
internal sealed class WordTable
{
    // Few texts need more, and a small table stays in the processor's cache.
    private const int FewestSlots = 1 << 13;
    private const int MostSlots = 1 << 16;

    // A longer "word" is no word; it is not worth its place.
    private const int LongestKept = 40;

    // Four characters are taken at a time; what is a letter, a digit, an apostrophe or a full stop differs by more than this bit, which is that of the small letters.
    private const int Step = 4;
    private const ulong Small = 0x0020_0020_0020_0020;
    private const ulong NotAscii = 0xFF80_FF80_FF80_FF80;

    // Fibonacci hashing (Knuth, TAOCP volume 3, section 6.4).
    private const ulong HashFactor = 0x9E3779B97F4A7C15;

    private readonly Word?[] slots;
    private int count;

    public WordTable()
        : this(FewestSlots)
    {
    }

    private WordTable(int size) => slots = new Word?[size];

    private bool IsFull => count >= slots.Length / 2;

    /// <summary>A table with room for more: this one, a larger one with the same words, or an empty one when there are too many.</summary>
    public WordTable WithRoom()
    {
        if (!IsFull)
        {
            return this;
        }

        if (slots.Length >= MostSlots)
        {
            return new WordTable();
        }

        var larger = new WordTable(slots.Length * 2);
        foreach (var word in slots)
        {
            if (word is not null)
            {
                larger.Add(word, Hash(word.Spelling));
            }
        }

        return larger;
    }

    public static uint Hash(ReadOnlySpan<char> spelling)
    {
        var hash = (ulong)spelling.Length;
        if (spelling.Length < Step)
        {
            foreach (var c in spelling)
            {
                hash = hash << 16 | (uint)(c | 0x20);
            }

            return Mixed(hash);
        }

        var last = spelling.Length - Step;
        for (var i = 0; i < last; i += Step)
        {
            hash = (hash ^ (Four(spelling, i) | Small)) * HashFactor;
            hash ^= hash >> 32;
        }

        return Mixed(hash ^ (Four(spelling, last) | Small));
    }

    public static string Key(ReadOnlySpan<char> spelling)
    {
        var key = spelling.ToArray();
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = Lower(key[i]);
        }

        return new string(key);
    }

    public Word? Find(ReadOnlySpan<char> spelling, uint hash)
    {
        for (var i = hash; ; i++)
        {
            var word = Volatile.Read(ref slots[Slot(i)]);
            if (word is null || IsSame(word.Spelling, spelling))
            {
                return word;
            }
        }
    }

    public void Add(Word word, uint hash)
    {
        if (word.Spelling.Length > LongestKept)
        {
            return;
        }

        var i = hash;
        while (slots[Slot(i)] is not null)
        {
            i++;
        }

        Volatile.Write(ref slots[Slot(i)], word);
        count++;
    }

    private static bool IsSame(string key, ReadOnlySpan<char> spelling)
    {
        if (key.Length != spelling.Length)
        {
            return false;
        }

        var i = 0;
        if (key.Length >= Step)
        {
            var last = key.Length - Step;
            for (; i < key.Length; i += Step)
            {
                var at = Math.Min(i, last);
                var (a, b) = (Four(key, at), Four(spelling, at));
                if (((a | b) & NotAscii) != 0)
                {
                    break;
                }

                if (((a ^ b) & ~Small) != 0)
                {
                    return false;
                }
            }
        }

        for (; i < key.Length; i++)
        {
            if (key[i] != Lower(spelling[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Four(ReadOnlySpan<char> spelling, int at) => BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(spelling.Slice(at, Step)));

    private static uint Mixed(ulong hash) => (uint)(hash * HashFactor >> 32);

    private int Slot(uint i) => (int)((i ^ i >> 16) & (uint)(slots.Length - 1));

    private static char Lower(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
}
