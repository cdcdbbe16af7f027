namespace GutKnowledge.Evaluation;

/// <summary>A concept marked in a sentence, with what an annotator says of it in the three dimensions of ConText (Harkema et al., J Biomed Inform 42(5):839-851, 2009).</summary>
/// <param name="Place">File and line, for messages.</param>
/// <param name="Concept">The marked words.</param>
/// <param name="Sentence">The sentence; the marked words may stand in it in capitals.</param>
/// <param name="IsNegated">Whether it is denied.</param>
/// <param name="Temporality">When it holds.</param>
/// <param name="IsPatient">Whether the patient has it, and not somebody else.</param>
public sealed record JudgedAssertion(string Place, string Concept, string Sentence, bool IsNegated, Temporality Temporality, bool IsPatient);

/// <summary>When what a sentence speaks of holds, after ConText.</summary>
public enum Temporality
{
    /// <summary>Now, or lately.</summary>
    Recent,

    /// <summary>It belongs to the history.</summary>
    Historical,

    /// <summary>It is only supposed; "Not particular" in the published annotation.</summary>
    Hypothetical,
}
