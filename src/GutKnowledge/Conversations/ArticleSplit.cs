namespace GutKnowledge.Conversations;

/// <summary>How well an answer of yes or no would tell articles apart.</summary>
internal static class ArticleSplit
{
    // An article may be right for somebody who has not all of what it speaks of, or something that it does not speak of.
    private const double LeastChance = 0.05;

    /// <summary>The information that the answer gives about which article is the right one, in bits: 0 when all articles make it equally likely, at most 1.</summary>
    /// <param name="weights">How likely each article is to be the right one; they add up to 1.</param>
    /// <param name="strengths">How strongly each speaks of what is asked: 0 to 1.</param>
    public static double Gain(ReadOnlySpan<double> weights, ReadOnlySpan<double> strengths)
    {
        var (yes, left) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            var chance = LeastChance + ((1 - (2 * LeastChance)) * strengths[i]);
            yes += weights[i] * chance;
            left += weights[i] * Entropy(chance);
        }

        return Entropy(yes) - left;
    }

    private static double Entropy(double chance) => chance is <= 0 or >= 1 ? 0 : -(chance * Math.Log2(chance)) - ((1 - chance) * Math.Log2(1 - chance));
}
