using GutKnowledge.Answers;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>A question that would tell the articles in play apart. It is about a symptom or about something taken, eaten or done; never about a condition, and never about a warning sign.</summary>
/// <param name="Concept">What it asks for.</param>
/// <param name="Text">The question in words for people: "Does it get worse after dairy?"</param>
/// <param name="Span">The words of it that name the concept.</param>
public sealed record FollowUp(NamedConcept Concept, string Text, TextSpan Span);
