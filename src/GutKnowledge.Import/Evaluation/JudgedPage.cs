namespace GutKnowledge.Import.Evaluation;

/// <summary>A web page of which somebody wrote down what its article is.</summary>
/// <param name="Id">Its key in the set: the name of its files without extension.</param>
/// <param name="File">Where the page lies; may be packed (<c>.gz</c>).</param>
/// <param name="Url">Its address.</param>
/// <param name="Title">The title.</param>
/// <param name="Author">The author; null where the page names none.</param>
/// <param name="Published">The day of publication as ISO 8601, perhaps only its year and month; null where the page gives none.</param>
/// <param name="Text">The article's text.</param>
/// <param name="References">The reference list; null where nobody looked or there is none.</param>
public sealed record JudgedPage(string Id, string File, string Url, string? Title, string? Author, string? Published, string Text, JudgedReferenceList? References);

/// <summary>What is known of the reference list of a page.</summary>
/// <param name="Count">How many entries it has.</param>
/// <param name="First">The beginning of its first entry.</param>
public sealed record JudgedReferenceList(int Count, string First);
