namespace GutKnowledge.Annotation;

/// <summary>Words that stand together.</summary>
/// <param name="Start">Index of the first one.</param>
/// <param name="End">Index behind the last one.</param>
internal readonly record struct WordRun(int Start, int End);
