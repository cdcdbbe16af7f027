using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Indexing;

/// <summary>
/// Concepts of which any covers an asked thing, and what an article can cover of it as a small number: the rank of its best weight, then the rank of its best
/// strength, so that two postings of an article are put together by comparing numbers. 0 is an article that covers nothing.
/// </summary>
internal sealed class AskedConcepts
{
    private readonly double[] weights;
    private readonly double[] strengths;
    private readonly int strengthBits;

    public AskedConcepts(IReadOnlyList<WeightedConcept> asked, Vocabulary vocabulary)
    {
        // Few weights are in use, so that the numbers stay small however many concepts there are.
        weights = Ranked(asked.Select(weighted => weighted.Weight));
        strengths = Ranked(weights.SelectMany(weight => Enumerable.Range(1, ConceptStrength.Full).Select(strength => Strength(weight, strength))));
        strengthBits = 32 - int.LeadingZeroCount(strengths.Length);
        var codes = weights.Select(weight => Codes(weight)).ToArray();
        Members = new Member[asked.Count];
        for (var i = 0; i < Members.Length; i++)
        {
            Members[i] = new Member(vocabulary.Ordinal(asked[i].Concept), codes[Array.IndexOf(weights, asked[i].Weight)]);
        }
    }

    public Member[] Members { get; }

    /// <summary>Greater than any code.</summary>
    public int CodeCount => weights.Length << strengthBits;

    public double Coverage(int code) => weights[code >> strengthBits];

    public double Strength(int code) => strengths[code & StrengthMask];

    /// <summary>The better of both in each part.</summary>
    public int Join(int a, int b) => Math.Max(a & ~StrengthMask, b & ~StrengthMask) | Math.Max(a & StrengthMask, b & StrengthMask);

    private int StrengthMask => (1 << strengthBits) - 1;

    private int[] Codes(double weight)
    {
        var codes = new int[ConceptStrength.Full + 1];
        for (var strength = 1; strength < codes.Length; strength++)
        {
            codes[strength] = (Array.IndexOf(weights, weight) << strengthBits) | Array.BinarySearch(strengths, Strength(weight, strength));
        }

        return codes;
    }

    private static double[] Ranked(IEnumerable<double> values) => [.. values.Append(0).Distinct().Order()];

    private static double Strength(double weight, int strength) => weight * Math.Min(1.0, (double)strength / ConceptStrength.Full);

    /// <summary>A concept by its position in the vocabulary, and the code of each strength.</summary>
    internal readonly record struct Member(int Ordinal, int[] Codes);
}
