using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GutKnowledge.Labelling;

/// <summary>The weights of a linear-chain model: what a feature says for each label, and what a gap between two tokens says for each pair of labels. Immutable and thread-safe.</summary>
/// <remarks>A label is a number below <see cref="Lanes"/>; rows have that many weights, so that one row is one vector.</remarks>
internal sealed class LabelWeights
{
    /// <summary>Weights in a row.</summary>
    public const int Lanes = 16;

    // The feature in the upper half, the start of its row in the lower: both lie in one line of the cache.
    private readonly ulong[] slots;
    private readonly sbyte[] weights;
    private readonly short[] transitions;
    private readonly int shift;

    /// <param name="labels">How many labels there are, at most <see cref="Lanes"/>.</param>
    /// <param name="features">The features that have weights, each once; none is zero.</param>
    /// <param name="weights">A row for each feature.</param>
    /// <param name="transitions">For each gap and each label before it a row with a weight for each label behind it.</param>
    public LabelWeights(int labels, uint[] features, sbyte[] weights, short[] transitions)
    {
        Labels = labels;
        Features = features;
        this.weights = weights;
        this.transitions = transitions;

        // At most half full, so that what has no weights is known after a probe or two.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, features.Length * 2));
        shift = BitOperations.LeadingZeroCount((uint)size - 1);
        slots = new ulong[size];
        for (var row = 0; row < features.Length; row++)
        {
            var slot = (int)(features[row] >> shift);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = ((ulong)features[row] << 32) | (uint)(row * Lanes);
        }
    }

    public int Labels { get; }

    public int Gaps => transitions.Length / (Lanes * Lanes);

    public uint[] Features { get; }

    public ReadOnlySpan<sbyte> Row(int feature) => weights.AsSpan(feature * Lanes, Lanes);

    public ReadOnlySpan<short> Transitions => transitions;

    /// <summary>Adds up what the features of a token say for each label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var sum = Vector256<short>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var feature in features)
        {
            var slot = (int)(feature >> shift);
            ulong entry;
            while ((entry = slots[slot]) != 0)
            {
                if ((uint)(entry >> 32) == feature)
                {
                    var row = Vector128.LoadUnsafe(ref first, (uint)entry);
                    sum += Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
                    break;
                }

                slot = (slot + 1) & (slots.Length - 1);
            }
        }

        Vector256.WidenLower(sum).CopyTo(scores);
        Vector256.WidenUpper(sum).CopyTo(scores[8..]);
    }
}
