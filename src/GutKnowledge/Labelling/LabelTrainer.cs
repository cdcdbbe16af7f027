namespace GutKnowledge.Labelling;

/// <summary>
/// Learns the weights of a linear-chain model from labelled sequences: the averaged structured perceptron (Collins, EMNLP 2002), which must win by a margin for each wrong label
/// (Taskar et al., NIPS 2003). All sums are of whole numbers, so the same sequences and seed give the same weights on every machine. Not thread-safe.
/// </summary>
internal sealed class LabelTrainer
{
    private const int Lanes = LabelWeights.Lanes;

    private readonly int labels;
    private readonly Dictionary<uint, int> rowOf;
    private readonly uint[] features;
    private readonly int[] weights;
    private readonly long[] weightSums;
    private readonly short[] transitions;
    private readonly long[] transitionSums;
    private readonly LabelTraining settings;
    private long step = 1;

    public LabelTrainer(int labels, int gaps, IReadOnlyList<LabelledSequence> sequences, LabelTraining settings)
    {
        this.labels = labels;
        this.settings = settings;
        var counts = new Dictionary<uint, int>();
        foreach (var feature in sequences.SelectMany(sequence => sequence.Features).SelectMany(token => token))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        features = [.. counts.Where(count => count.Value >= settings.FewestSeen).Select(count => count.Key).Order()];
        rowOf = Enumerable.Range(0, features.Length).ToDictionary(row => features[row]);
        weights = new int[features.Length * Lanes];
        weightSums = new long[weights.Length];
        transitions = new short[gaps * Lanes * Lanes];
        transitionSums = new long[transitions.Length];
    }

    /// <summary>Goes through the sequences as often as asked, each time in another order.</summary>
    /// <param name="sequences">The sequences that the trainer was made for.</param>
    /// <param name="pass">Told after each pass: its number and how many tokens were labelled wrongly in it.</param>
    public LabelWeights Train(IReadOnlyList<LabelledSequence> sequences, Action<int, int>? pass = null)
    {
        var rows = sequences.Select(Rows).ToList();
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        var dice = settings.Seed;
        for (var round = 1; round <= settings.Passes; round++)
        {
            Shuffle(order, ref dice);
            var wrong = order.Sum(index => Learn(sequences[index], rows[index]));
            pass?.Invoke(round, wrong);
        }

        return Quantised();
    }

    private int[][] Rows(LabelledSequence sequence) =>
        [.. sequence.Features.Select(token => token.Select(feature => rowOf.GetValueOrDefault(feature, -1)).Where(row => row >= 0).Select(row => row * Lanes).ToArray())];

    private int Learn(LabelledSequence sequence, int[][] rows)
    {
        var length = sequence.Labels.Length;
        var scores = new int[length * Lanes];
        var found = new byte[length];
        for (var i = 0; i < length; i++)
        {
            var here = scores.AsSpan(i * Lanes, Lanes);
            foreach (var row in rows[i])
            {
                for (var label = 0; label < labels; label++)
                {
                    here[label] += weights[row + label];
                }
            }

            // A wrong label begins with a lead.
            here[sequence.Labels[i]] -= settings.Margin;
        }

        LabelDecoder.Decode(labels, transitions, scores, sequence.Gaps, new int[length * Lanes], found);
        var wrong = 0;
        for (var i = 0; i < length; i++)
        {
            var (right, guess) = (sequence.Labels[i], found[i]);
            if (right != guess)
            {
                wrong++;
                foreach (var row in rows[i])
                {
                    Change(row + right, 1);
                    Change(row + guess, -1);
                }
            }

            var (rightBefore, guessBefore) = i == 0 ? (0, 0) : (sequence.Labels[i - 1], found[i - 1]);
            if (right != guess || rightBefore != guessBefore)
            {
                ChangeTransition(sequence.Gaps[i], rightBefore, right, 1);
                ChangeTransition(sequence.Gaps[i], guessBefore, guess, -1);
            }
        }

        step++;
        return wrong;
    }

    private void Change(int at, int by)
    {
        weights[at] += by;
        weightSums[at] += by * step;
    }

    private void ChangeTransition(int gap, int before, int label, short by)
    {
        var at = (((gap * Lanes) + before) * Lanes) + label;
        transitions[at] += by;
        transitionSums[at] += by * step;
    }

    // The average of all steps, in a unit that lets nearly all weights be told by a byte; what rounds to nothing is left out.
    private LabelWeights Quantised()
    {
        var kept = new List<uint>();
        var bytes = new List<sbyte>();
        var row = new sbyte[Lanes];
        for (var feature = 0; feature < features.Length; feature++)
        {
            var largest = 0;
            for (var label = 0; label < labels; label++)
            {
                var at = (feature * Lanes) + label;
                row[label] = (sbyte)Math.Clamp(Average(weights[at], weightSums[at]), -sbyte.MaxValue, sbyte.MaxValue);
                largest = Math.Max(largest, Math.Abs(row[label]));
            }

            if (largest >= settings.Smallest)
            {
                kept.Add(features[feature]);
                bytes.AddRange(row);
            }
        }

        return new LabelWeights(labels, [.. kept], [.. bytes], [.. transitions.Select((weight, at) => (short)Math.Clamp(Average(weight, transitionSums[at]), -short.MaxValue, short.MaxValue))]);
    }

    private long Average(int weight, long sum)
    {
        var scaled = ((weight * step) - sum) * settings.Unit;
        return (scaled + (Math.Sign(scaled) * step / 2)) / step;
    }

    // Fisher and Yates, with a xorshift generator (Marsaglia, Journal of Statistical Software 8(14), 2003).
    private static void Shuffle(int[] order, ref uint dice)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            dice ^= dice << 13;
            dice ^= dice >> 17;
            dice ^= dice << 5;
            var other = (int)(dice % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
