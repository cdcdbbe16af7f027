using GutKnowledge.Labelling;

namespace GutKnowledge.Tests.Labelling;

public sealed class LabelTrainerTests
{
    // Feature 10 stands for the first label, 20 for the second; 30 says nothing, so that only the order tells it.
    private static readonly LabelledSequence[] Sequences =
    [
        .. Enumerable.Repeat(Sequence([10, 30], [0, 1]), 5),
        .. Enumerable.Repeat(Sequence([20, 30], [1, 0]), 5),
    ];

    // Few sequences need many passes.
    private static readonly LabelTraining Settings = new() { Passes = 50 };

    [Fact]
    public void What_was_labelled_is_learnt_from_features_and_order()
    {
        var weights = new LabelTrainer(2, 1, Sequences, Settings).Train(Sequences);

        foreach (var sequence in Sequences)
        {
            Label(weights, sequence).Should().Equal(sequence.Labels);
        }
    }

    [Fact]
    public void The_same_sequences_and_seed_give_the_same_bytes() => Bytes(1).Should().Equal(Bytes(1));

    [Fact]
    public void Weights_come_back_from_a_file_as_they_were_written()
    {
        var weights = LabelWeightsFile.Read(new MemoryStream(Bytes(1)), "weights");

        (weights.Labels, weights.Gaps).Should().Be((2, 1));
        Label(weights, Sequences[0]).Should().Equal(Sequences[0].Labels);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused_by_name()
    {
        var bytes = Bytes(1);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            FluentActions.Invoking(() => LabelWeightsFile.Read(new MemoryStream(bytes[..length]), "cut.bin")).Should().Throw<InvalidDataException>().WithMessage("cut.bin*");
        }
    }

    [Fact]
    public void Another_file_is_refused_by_name() =>
        FluentActions.Invoking(() => LabelWeightsFile.Read(new MemoryStream(new byte[100]), "other.bin")).Should().Throw<InvalidDataException>().WithMessage("other.bin: these are no weights.");

    private static byte[] Bytes(uint seed)
    {
        using var stream = new MemoryStream();
        LabelWeightsFile.Write(new LabelTrainer(2, 1, Sequences, Settings with { Seed = seed }).Train(Sequences), stream);
        return stream.ToArray();
    }

    private static byte[] Label(LabelWeights weights, LabelledSequence sequence)
    {
        var scores = new int[sequence.Labels.Length * LabelWeights.Lanes];
        for (var i = 0; i < sequence.Labels.Length; i++)
        {
            weights.Score(sequence.Features[i], scores.AsSpan(i * LabelWeights.Lanes, LabelWeights.Lanes));
        }

        var labels = new byte[sequence.Labels.Length];
        LabelDecoder.Decode(weights.Labels, weights.Transitions, scores, sequence.Gaps, new int[scores.Length], labels);
        return labels;
    }

    private static LabelledSequence Sequence(uint[] features, byte[] labels) => new([.. features.Select(feature => new[] { feature })], new byte[labels.Length], labels);
}
