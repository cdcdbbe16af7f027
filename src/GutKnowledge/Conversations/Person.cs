using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>Somebody else than who writes. Who writes is null.</summary>
/// <param name="Key">What tells them from others.</param>
/// <param name="Words">The words by which they were first spoken of: "my son".</param>
/// <param name="Span">Where these stand in the transcript.</param>
internal sealed record Person(string Key, string Words, TextSpan Span);
