using System.Runtime.Intrinsics;

namespace GutKnowledge.Labelling;

/// <summary>Finds the row of labels with the highest score (Viterbi, IEEE Transactions on Information Theory 13(2):260, 1967).</summary>
internal static class LabelDecoder
{
    // Sums stay far below: a row of labels has thousands of tokens at the most, each with some thousands of points.
    private const int Never = int.MinValue / 2;

    /// <summary>Of equal rows the one with the lowest numbers from the end is taken.</summary>
    /// <param name="count">How many labels there are.</param>
    /// <param name="transitions">For each gap and each label before it a row of <see cref="LabelWeights.Lanes"/> with a weight for each label behind it.</param>
    /// <param name="scores"><see cref="LabelWeights.Lanes"/> for each token: what it says for each label. Overwritten.</param>
    /// <param name="gaps">For each token the gap before it; the first one's is that of the beginning, and the label before it is 0.</param>
    /// <param name="back">Room for as many numbers as <paramref name="scores"/>.</param>
    /// <param name="labels">Takes the labels.</param>
    public static void Decode(int count, ReadOnlySpan<short> transitions, Span<int> scores, ReadOnlySpan<byte> gaps, Span<int> back, Span<byte> labels)
    {
        const int Lanes = LabelWeights.Lanes;
        if (labels.IsEmpty)
        {
            return;
        }

        var start = After(transitions, gaps[0], 0);
        for (var label = 0; label < Lanes; label++)
        {
            scores[label] = label < count ? scores[label] + start[label] : Never;
        }

        for (var i = 1; i < labels.Length; i++)
        {
            var (bestLow, bestHigh) = (Vector256.Create(int.MinValue), Vector256.Create(int.MinValue));
            var (fromLow, fromHigh) = (Vector256<int>.Zero, Vector256<int>.Zero);
            var before = scores.Slice((i - 1) * Lanes, Lanes);
            for (var label = 0; label < count; label++)
            {
                var row = Vector256.Create(After(transitions, gaps[i], label));
                var score = Vector256.Create(before[label]);
                var (low, high) = (score + Vector256.WidenLower(row), score + Vector256.WidenUpper(row));
                var from = Vector256.Create(label);
                fromLow = Vector256.ConditionalSelect(Vector256.GreaterThan(low, bestLow), from, fromLow);
                fromHigh = Vector256.ConditionalSelect(Vector256.GreaterThan(high, bestHigh), from, fromHigh);
                bestLow = Vector256.Max(bestLow, low);
                bestHigh = Vector256.Max(bestHigh, high);
            }

            var here = scores.Slice(i * Lanes, Lanes);
            (bestLow + Vector256.Create<int>(here)).CopyTo(here);
            (bestHigh + Vector256.Create<int>(here[8..])).CopyTo(here[8..]);
            here[count..].Fill(Never);
            fromLow.CopyTo(back[(i * Lanes)..]);
            fromHigh.CopyTo(back[((i * Lanes) + 8)..]);
        }

        var best = Best(scores.Slice((labels.Length - 1) * Lanes, count));
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)best;
            best = i > 0 ? back[(i * Lanes) + best] : 0;
        }
    }

    private static ReadOnlySpan<short> After(ReadOnlySpan<short> transitions, int gap, int label) => transitions.Slice(((gap * LabelWeights.Lanes) + label) * LabelWeights.Lanes, LabelWeights.Lanes);

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }
}
