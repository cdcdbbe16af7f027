using GutKnowledge.Evaluation;

namespace GutKnowledge.Import.Evaluation;

/// <summary>How well markers are bound to the entries they point at.</summary>
/// <param name="All">All markers.</param>
/// <param name="OnPages">Those whose page is there to be read.</param>
/// <param name="InContext">Those of which only the words around and the cited entries are there; where the entries bear no number, it cannot be told which is meant.</param>
/// <param name="Shown">Two of three markers: those of which misses are listed.</param>
/// <param name="Unseen">Every third marker.</param>
/// <param name="Misses">What went wrong, without every third marker.</param>
public sealed record MarkerReport(Ratio All, Ratio OnPages, Ratio InContext, Ratio Shown, Ratio Unseen, IReadOnlyList<string> Misses);
