using GutKnowledge.Citations;
using GutKnowledge.Labelling;

namespace GutKnowledge.Evaluation;

/// <summary>Learns the weights by which <see cref="ReferenceParser"/> reads, from references whose words somebody labelled. The same files and seed give the same bytes.</summary>
/// <remarks>Journal articles among them are also printed in other styles (see data/README.md), since the labelled ones come from few.</remarks>
public static class ReferenceTraining
{
    private const int OtherStyles = 3;

    /// <summary>Learns from the files and writes the weights.</summary>
    /// <param name="files">One JSON object a line, <c>{"text": "...", "tokens": [["Marsh,", "author"], ...]}</c>, with AnyStyle's labels; may be packed (<c>.gz</c>).</param>
    /// <param name="seed">Of the order in which references are learnt from; not zero.</param>
    /// <param name="output">Takes the weights.</param>
    /// <param name="pass">Told after each pass: its number and how many tokens were labelled wrongly in it.</param>
    /// <returns>How much was learnt from, and how much is kept.</returns>
    /// <exception cref="InvalidDataException">A line is broken, or its words are not those of its text; file and line are named.</exception>
    public static ReferenceTrainingReport Train(IEnumerable<string> files, uint seed, Stream output, Action<int, int>? pass = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfZero(seed);
        var labelled = files.SelectMany(LabelledReference.Load).ToList();
        var others = labelled.SelectMany((reference, number) => ReferenceStyles.Others(reference, number, OtherStyles)).ToList();
        var sequences = labelled.Concat(others).Select(reference => ReferenceLabeller.Sequence(reference.Text, tokens => ReferenceLabels.Of(reference, tokens))).ToList();
        var trainer = new LabelTrainer(Enum.GetValues<ReferenceLabel>().Length, ReferenceFeatures.Gaps, sequences, new LabelTraining { Seed = seed });
        var weights = trainer.Train(sequences, pass);
        LabelWeightsFile.Write(weights, output);
        return new ReferenceTrainingReport(labelled.Count, others.Count, sequences.Sum(sequence => sequence.Labels.Length), weights.Features.Length);
    }
}

/// <summary>What was learnt from.</summary>
/// <param name="References">Labelled references.</param>
/// <param name="OtherStyles">How many of them were added in another style.</param>
/// <param name="Tokens">Tokens of all of them.</param>
/// <param name="Features">Features whose weights are kept.</param>
public sealed record ReferenceTrainingReport(int References, int OtherStyles, int Tokens, int Features);
