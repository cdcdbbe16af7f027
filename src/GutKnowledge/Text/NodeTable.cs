namespace GutKnowledge.Text;

/// <summary>Which node of a trie follows a node by a word: a hash table with open addressing, asked for every word of every text. Immutable once filled, then thread-safe.</summary>
internal sealed class NodeTable
{
    private const int FewestSlots = 16;

    // Fibonacci hashing (Knuth, TAOCP volume 3, section 6.4): 2^64 by the golden ratio.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // 32 KB.
    private const int MostFilterBits = 18;

    // A bit for the hash of each key: it stays in the processor's nearest cache and answers most questions, since most words follow no node.
    private ulong[] filter = new ulong[1];
    private int filterShift = 58;

    // A key is never 0, since a word's number is not.
    private long[] keys = new long[FewestSlots];
    private int[] nodes = new int[FewestSlots];
    private int shift = 60;
    private int count;

    /// <summary>The node behind <paramref name="node"/> by the word with the number; -1 when there is none.</summary>
    public int Find(int node, int word)
    {
        var key = Key(node, word);
        var bit = FilterBit(key);
        if ((filter[bit >> 6] & 1UL << bit) == 0)
        {
            return -1;
        }

        for (var i = Slot(key); keys[i] != 0; i = (i + 1) & (keys.Length - 1))
        {
            if (keys[i] == key)
            {
                return nodes[i];
            }
        }

        return -1;
    }

    /// <summary>Adds what is not yet there.</summary>
    public void Add(int node, int word, int next)
    {
        if (++count * 2 > keys.Length)
        {
            Grow();
        }

        Set(Key(node, word), next);
    }

    private int FilterBit(long key) => (int)((ulong)key * Multiplier >> filterShift);

    private static long Key(int node, int word) => (long)node << 32 | (uint)word;

    private int Slot(long key) => (int)((ulong)key * Multiplier >> shift);

    private void Set(long key, int next)
    {
        var i = Slot(key);
        while (keys[i] != 0)
        {
            i = (i + 1) & (keys.Length - 1);
        }

        (keys[i], nodes[i]) = (key, next);
        var bit = FilterBit(key);
        filter[bit >> 6] |= 1UL << bit;
    }

    private void Grow()
    {
        var (oldKeys, oldNodes) = (keys, nodes);
        (keys, nodes, shift) = (new long[oldKeys.Length * 2], new int[oldKeys.Length * 2], shift - 1);
        filterShift = Math.Max(shift - 2, 64 - MostFilterBits);
        filter = new ulong[1 << (58 - filterShift)];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                Set(oldKeys[i], oldNodes[i]);
            }
        }
    }
}
