using GutKnowledge.Answers;

namespace GutKnowledge.Conversations;

/// <summary>Something that a conversation says of somebody and that stands after its last turn.</summary>
/// <param name="Turn">The turn that said it, from 1.</param>
/// <param name="Person">Of whom, in the words of the conversation ("my son"); null for who writes.</param>
/// <param name="Mention">What, and whether it is there; its spans point into the transcript.</param>
public sealed record KnownMention(int Turn, string? Person, UnderstoodMention Mention);
