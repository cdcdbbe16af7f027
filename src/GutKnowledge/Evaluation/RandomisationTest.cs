namespace GutKnowledge.Evaluation;

/// <summary>
/// The paired two-sided randomisation test (Smucker, Allan and Carterette, CIKM 2007): if two systems are the same, it is chance which of the two values of a question is whose.
/// The signs of the differences are drawn anew many times; p is how often their mean is at least as far from 0 as the one seen.
/// </summary>
internal static class RandomisationTest
{
    public const int Permutations = 10_000;

    // Sums of the same numbers in another order of signs may differ in their last digits.
    private const double Rounding = 1e-9;
    private const int SignsInWord = 64;

    /// <summary>The p of the differences: the order as seen counts as one of the draws, so that it is never 0 (Phipson and Smyth, Stat Appl Genet Mol Biol 9:39, 2010). The same differences give the same p on every machine.</summary>
    public static double P(IReadOnlyList<double> differences)
    {
        // A difference of 0 has no sign.
        double[] values = [.. differences.Where(difference => difference != 0)];
        var seen = Math.Abs(values.Sum()) - Rounding;
        var asFar = 1;
        var state = 0UL;
        for (var permutation = 0; permutation < Permutations; permutation++)
        {
            var sum = 0.0;
            var signs = 0UL;
            for (var i = 0; i < values.Length; i++)
            {
                signs = i % SignsInWord == 0 ? Draw(ref state) : signs >> 1;
                sum += (signs & 1) == 0 ? values[i] : -values[i];
            }

            asFar += Math.Abs(sum) >= seen ? 1 : 0;
        }

        return (double)asFar / (Permutations + 1);
    }

    // SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the numbers of System.Random are not promised from one version to the next.
    private static ulong Draw(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
