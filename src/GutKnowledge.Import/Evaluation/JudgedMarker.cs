namespace GutKnowledge.Import.Evaluation;

/// <summary>A marker in the text of a web page of which it is known where it points.</summary>
/// <param name="Page">The address of the page.</param>
/// <param name="Marker">The marker as printed, or one number of several in a bracket.</param>
/// <param name="Left">The text before it.</param>
/// <param name="Right">The text behind it.</param>
/// <param name="Entry">The text of the entry it points at.</param>
public sealed record JudgedMarker(string Page, string Marker, string Left, string Right, string Entry);
