namespace GutKnowledge.Annotation;

/// <summary>
/// Whether two words may stand in one phrase, in any order: a Bloom filter (Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970) with one bit for a pair.
/// It never says no of a pair that was added, and yes of few others. Immutable once filled, then thread-safe.
/// </summary>
internal sealed class PairFilter
{
    // A bit for each of two million pairs, 256 KB: with 60,000 pairs of the bundled wordings three in a hundred others pass.
    private const int BitsByPower = 21;

    private readonly ulong[] bits = new ulong[1 << BitsByPower - 6];

    /// <summary>Adds all pairs of the words of a phrase.</summary>
    public void Add(IReadOnlyList<int> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 1; j < words.Count; j++)
            {
                var bit = Bit(words[i], words[j]);
                bits[bit >> 6] |= 1UL << bit;
            }
        }
    }

    public bool MayHave(int first, int second) => Bit(first, second) is var bit && (bits[bit >> 6] & 1UL << bit) != 0;

    // Fibonacci hashing (Knuth, TAOCP volume 3, section 6.4) of what does not know the order.
    private static int Bit(int first, int second)
    {
        var (low, high) = first < second ? (first, second) : (second, first);
        return (int)(((ulong)(uint)low << 32 | (uint)high) * 0x9E3779B97F4A7C15 >> 64 - BitsByPower);
    }
}
