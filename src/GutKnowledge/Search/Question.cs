using GutKnowledge.Annotation;

namespace GutKnowledge.Search;

/// <summary>What a question wants to know.</summary>
public enum QuestionIntent
{
    /// <summary>Nothing in particular: what is there to read about it.</summary>
    General,

    /// <summary>Which symptoms something has.</summary>
    Symptoms,

    /// <summary>What brings it about.</summary>
    Causes,

    /// <summary>What makes it better.</summary>
    Helps,

    /// <summary>What makes it worse.</summary>
    Worsens,

    /// <summary>Whether it exists.</summary>
    IsItReal,

    /// <summary>How it is examined.</summary>
    Tests,

    /// <summary>Whether a doctor is needed.</summary>
    WhenToSeeDoctor,

    /// <summary>Whether it does harm.</summary>
    SideEffects,

    /// <summary>How long it lasts, and whether it comes back.</summary>
    Prognosis,
}

/// <summary>A question as it was understood.</summary>
/// <param name="Text">The question as asked.</param>
/// <param name="Mentions">The concepts in it with their assertion, in order.</param>
/// <param name="Intent">What it wants to know.</param>
/// <param name="FreeText">The question without the words that were understood as mentions or as its intent; what is left is searched as words.</param>
public sealed record Question(string Text, IReadOnlyList<Mention> Mentions, QuestionIntent Intent, string FreeText)
{
    /// <summary>Everything it wants to know, in the order of the question; empty where it does not say.</summary>
    internal IReadOnlyList<QuestionIntent> Intents { get; init; } = Intent == QuestionIntent.General ? [] : [Intent];

    /// <summary>The text without the words that nothing is searched by, which are blanks in it so that every span holds. A question has none; in a conversation they are what was taken back.</summary>
    internal string Searched { get; init; } = Text;
}
