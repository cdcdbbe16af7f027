using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>A text with the concepts that people marked in it.</summary>
/// <param name="Id">Its key in the set.</param>
/// <param name="Text">The text.</param>
/// <param name="IsLay">Whether it is a phrase as a patient writes it; such a phrase is read like a question, with spelling repair.</param>
/// <param name="Marks">What was marked, in the order of the set.</param>
public sealed record JudgedText(string Id, string Text, bool IsLay, IReadOnlyList<ConceptMark> Marks);

/// <summary>A marked concept.</summary>
/// <param name="Id">Its identifier, such as <c>HP:0002027</c>.</param>
/// <param name="Span">Where it stands; null when only the text as a whole was marked.</param>
public sealed record ConceptMark(string Id, TextSpan? Span);
