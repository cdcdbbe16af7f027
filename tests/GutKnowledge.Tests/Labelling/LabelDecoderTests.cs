using CsCheck;
using GutKnowledge.Labelling;

namespace GutKnowledge.Tests.Labelling;

public sealed class LabelDecoderTests
{
    private const int Count = 3;
    private const int Length = 5;

    private static readonly Gen<(short[] Transitions, int[] Scores, byte[] Gaps)> Models = Gen.Select(
        Gen.Short[-20, 20].Array[2 * LabelWeights.Lanes * LabelWeights.Lanes], Gen.Int[-20, 20].Array[Length * LabelWeights.Lanes], Gen.Byte[0, 1].Array[Length]);

    [Fact]
    public void No_other_row_of_labels_has_a_higher_score() => Models.Sample(
        model =>
        {
            var labels = new byte[Length];
            LabelDecoder.Decode(Count, model.Transitions, model.Scores.ToArray(), model.Gaps, new int[model.Scores.Length], labels);

            return Score(model, labels) == AllRows().Max(row => Score(model, row));
        },
        iter: 300);

    [Fact]
    public void No_token_has_no_label() => FluentActions.Invoking(() => LabelDecoder.Decode(Count, new short[256], [], [], [], [])).Should().NotThrow();

    private static IEnumerable<byte[]> AllRows() =>
        Enumerable.Range(0, (int)Math.Pow(Count, Length)).Select(number => Enumerable.Range(0, Length).Select(i => (byte)(number / (int)Math.Pow(Count, i) % Count)).ToArray());

    private static int Score((short[] Transitions, int[] Scores, byte[] Gaps) model, byte[] labels) => Enumerable.Range(0, Length).Sum(i =>
        model.Scores[(i * LabelWeights.Lanes) + labels[i]] + model.Transitions[(((model.Gaps[i] * LabelWeights.Lanes) + (i == 0 ? 0 : labels[i - 1])) * LabelWeights.Lanes) + labels[i]]);
}
