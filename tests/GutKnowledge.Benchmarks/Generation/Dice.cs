namespace GutKnowledge.Benchmarks.Generation;

/// <summary>SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): unlike <see cref="Random"/> its numbers are fixed by a published algorithm, and a new one for each article costs nothing.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Share()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public bool Chance(double share) => Share() < share;

    /// <summary>A number of a range, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Share() * (most - least + 1));

    public T Of<T>(IReadOnlyList<T> items) => items[(int)(Share() * items.Count)];
}
