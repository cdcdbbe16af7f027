using System.Runtime.InteropServices;
using GutKnowledge.Labelling;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Labels the tokens of a printed reference with a linear-chain model and reads its fields from them. Thread-safe; each thread keeps its own room for one reference.</summary>
internal sealed class ReferenceLabeller
{
    // A reference with two hundred authors has fewer.
    private const int MostTokens = 640;

    // More than any features together can say.
    private const int Surely = 1_000_000;

    private static readonly int Labels = Enum.GetValues<ReferenceLabel>().Length;

    private static readonly Lazy<ReferenceLabeller> Embedded = new(() =>
    {
        using var stream = EmbeddedData.Open("references/weights.bin");
        return new ReferenceLabeller(LabelWeightsFile.Read(stream, "data/references/weights.bin"));
    });

    [ThreadStatic]
    private static Room? room;

    private readonly LabelWeights weights;

    /// <exception cref="InvalidDataException">The weights are those of another model.</exception>
    public ReferenceLabeller(LabelWeights weights)
    {
        if (weights.Labels != Labels || weights.Gaps != ReferenceFeatures.Gaps)
        {
            throw new InvalidDataException($"The weights are for {weights.Labels} labels and {weights.Gaps} gaps, not {Labels} and {ReferenceFeatures.Gaps}.");
        }

        this.weights = weights;
    }

    /// <summary>The model that is bundled with the library.</summary>
    public static ReferenceLabeller Default => Embedded.Value;

    /// <summary>Adds the fields that the model reads.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="taken">Pieces whose label is known.</param>
    /// <param name="fields">Takes the fields; those that are there already keep their place.</param>
    public void Find(string text, List<(TextSpan Span, ReferenceLabel Label)> taken, List<ReferenceField> fields)
    {
        var here = room ??= new Room();
        var tokens = here.Tokens.AsSpan(0, ReferenceTokens.Cut(text, here.Tokens));
        var labels = here.Labels.AsSpan(0, tokens.Length);
        Label(here, tokens, taken, labels);
        ReferenceSpans.Join(labels);
        ReferenceSpans.AddTo(fields, text, tokens, labels);
    }

    /// <summary>A labelled reference as the model sees it, to learn from.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="label">Says what the tokens are.</param>
    public static LabelledSequence Sequence(string text, Func<ReferenceToken[], byte[]> label)
    {
        var here = room ??= new Room();
        var count = ReferenceTokens.Cut(text, here.Tokens);
        Describe(here, here.Tokens.AsSpan(0, count));
        return new LabelledSequence(
            [.. Enumerable.Range(0, count).Select(i => here.Features.AsSpan(i * ReferenceFeatures.Count, ReferenceFeatures.Count).ToArray())],
            here.Gaps[..count],
            label(here.Tokens[..count]));
    }

    private void Label(Room here, Span<ReferenceToken> tokens, List<(TextSpan Span, ReferenceLabel Label)> taken, Span<byte> labels)
    {
        Describe(here, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            var scores = here.Scores.AsSpan(i * LabelWeights.Lanes, LabelWeights.Lanes);
            weights.Score(here.Features.AsSpan(i * ReferenceFeatures.Count, ReferenceFeatures.Count), scores);
            foreach (var (span, label) in CollectionsMarshal.AsSpan(taken))
            {
                if (tokens[i].CoreStart < span.End && span.Start < tokens[i].CoreEnd)
                {
                    scores[(int)label] += Surely;
                }
            }
        }

        LabelDecoder.Decode(Labels, weights.Transitions, here.Scores, here.Gaps, here.Back, labels);
    }

    private static void Describe(Room here, Span<ReferenceToken> tokens)
    {
        var style = ReferencePlaces.Find(tokens, here.Places);
        ReferenceFeatures.Describe(tokens, here.Places, style, here.Features, here.Gaps);
    }

    private sealed class Room
    {
        public readonly ReferenceToken[] Tokens = new ReferenceToken[MostTokens];
        public readonly ReferencePlace[] Places = new ReferencePlace[MostTokens];
        public readonly uint[] Features = new uint[MostTokens * ReferenceFeatures.Count];
        public readonly byte[] Gaps = new byte[MostTokens];
        public readonly int[] Scores = new int[MostTokens * LabelWeights.Lanes];
        public readonly int[] Back = new int[MostTokens * LabelWeights.Lanes];
        public readonly byte[] Labels = new byte[MostTokens];
    }
}
