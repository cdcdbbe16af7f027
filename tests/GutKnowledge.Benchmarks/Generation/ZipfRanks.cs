namespace GutKnowledge.Benchmarks.Generation;

/// <summary>Ranks from 0 up, each drawn in proportion to 1 / (rank + 1), as words of a language are.</summary>
internal sealed class ZipfRanks
{
    private readonly double[] cumulative;

    public ZipfRanks(int count)
    {
        cumulative = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            cumulative[i] = sum += 1.0 / (i + 1);
        }
    }

    public int Next(Dice dice)
    {
        var found = Array.BinarySearch(cumulative, dice.Share() * cumulative[^1]);
        return Math.Min(found < 0 ? ~found : found, cumulative.Length - 1);
    }
}
