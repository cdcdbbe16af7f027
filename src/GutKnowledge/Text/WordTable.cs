namespace GutKnowledge.Text;

/// <summary>A hash table of words by spelling, of a fixed size. A to Z and a to z are the same. Any number of threads may read while one adds.</summary>
internal sealed class WordTable
{
    private const int Slots = 1 << 16;
    private const int MostWords = Slots / 2;

    // A longer "word" is no word; it is not worth its place.
    private const int LongestKept = 40;

    // FNV-1a (Fowler, Noll and Vo), over characters.
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    private readonly Word?[] slots = new Word?[Slots];
    private int count;

    public bool IsFull => count >= MostWords;

    public static uint Hash(ReadOnlySpan<char> spelling)
    {
        var hash = HashStart;
        foreach (var c in spelling)
        {
            hash = (hash ^ Lower(c)) * HashFactor;
        }

        return hash;
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

        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != Lower(spelling[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Slot(uint i) => (i ^ i >> 16) & (Slots - 1);

    private static char Lower(char c) => (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
}
