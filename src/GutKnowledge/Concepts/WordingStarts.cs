using System.Runtime.CompilerServices;
using GutKnowledge.Text;

namespace GutKnowledge.Concepts;

/// <summary>The wordings of a vocabulary, found by how their words begin. Immutable and thread-safe.</summary>
internal sealed class WordingStarts
{
    private static readonly ConditionalWeakTable<Vocabulary, WordingStarts> Made = [];

    private readonly (int Concept, Synonym Wording)[] wordings;

    private WordingStarts(Vocabulary vocabulary)
    {
        wordings = [.. vocabulary.Concepts.SelectMany((concept, ordinal) => concept.Synonyms.Select(synonym => (ordinal, synonym)))];
        Starts = new PhraseStarts(wordings.Select(wording => wording.Wording.Text));
    }

    /// <summary>Those of a vocabulary, made when they are first asked for and gone with it.</summary>
    public static WordingStarts Of(Vocabulary vocabulary) => Made.GetValue(vocabulary, known => new WordingStarts(known));

    /// <summary>The places where their words begin; the phrase of a place is the number of the wording.</summary>
    public PhraseStarts Starts { get; }

    /// <summary>A wording and the position of its concept, by number.</summary>
    public (int Concept, Synonym Wording) this[int number] => wordings[number];
}
