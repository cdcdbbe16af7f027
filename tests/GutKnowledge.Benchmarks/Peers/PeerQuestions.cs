using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Concepts;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>Kinds of questions.</summary>
internal enum PeerQuestionKind
{
    /// <summary>A symptom of every third article.</summary>
    Everywhere,

    /// <summary>One symptom.</summary>
    OneSymptom,

    /// <summary>Two or three.</summary>
    Symptoms,

    /// <summary>A symptom and what is wanted of it.</summary>
    Intent,

    /// <summary>Words of articles that name no concept.</summary>
    FreeWords,
}

/// <summary>Questions that a seed fixes, so that two runs and all systems are asked the same.</summary>
internal static class PeerQuestions
{
    private const int OfEachKind = 8;

    private static readonly string[] Intents = ["what causes {0}?", "what helps with {0}", "does stress make {0} worse?", "when should I see a doctor about {0}"];

    public static List<(PeerQuestionKind Kind, string Text)> Of(int seed)
    {
        var dice = new Dice((ulong)(uint)seed);
        var topics = new TopicWords(Vocabulary.Default);
        var filler = new FillerWords();
        return
        [
            .. Enum.GetValues<PeerQuestionKind>().SelectMany(kind => Enumerable.Range(0, OfEachKind).Select(_ => (kind, Text(kind)))),
        ];

        string Symptom() => dice.Of(topics.Next(dice, ConceptType.Symptom));

        string Text(PeerQuestionKind kind) => kind switch
        {
            PeerQuestionKind.Everywhere => dice.Of(topics.NamesOfEverywhere),
            PeerQuestionKind.OneSymptom => Symptom(),
            PeerQuestionKind.Symptoms => string.Join(" and ", Enumerable.Range(0, dice.Between(2, 3)).Select(_ => Symptom())),
            PeerQuestionKind.Intent => string.Format(System.Globalization.CultureInfo.InvariantCulture, dice.Of(Intents), Symptom()),
            _ => filler.Next(dice, dice.Between(3, 6)),
        };
    }
}
