using GutKnowledge.Evaluation;

namespace GutKnowledge.Import.Evaluation;

/// <summary>How well the articles of judged pages are read.</summary>
/// <param name="All">All pages.</param>
/// <param name="Shown">The pages of which misses are listed: two of three.</param>
/// <param name="Unseen">Every third page. Its misses are never listed, so that its figures say what to expect of pages nobody looked at.</param>
/// <param name="Misses">What went wrong with the pages of <paramref name="Shown"/>, in order of the pages.</param>
public sealed record PageReport(PageScores All, PageScores Shown, PageScores Unseen, IReadOnlyList<string> Misses);

/// <summary>How well pages are read.</summary>
/// <param name="Pages">How many pages.</param>
/// <param name="Unread">How many could not be read at all; they count as missed in everything they have.</param>
/// <param name="TextF1">Harmonic mean of the precision and the recall of the words of the text, each word as often as it stands there, averaged over the pages.</param>
/// <param name="Titles">Titles with the same words.</param>
/// <param name="Dates">Of the pages with a day of publication, those for which it is found.</param>
/// <param name="InventedDates">Of the pages without one, those for which one is found all the same. The lower the better.</param>
/// <param name="Authors">Of the pages with an author, those for which one is found that has all the words of the other, such as a name without its degrees.</param>
/// <param name="ReferenceLists">Of the reference lists, those with the first entry and with as many entries as they have, or up to a fifth more.</param>
public sealed record PageScores(int Pages, int Unread, double TextF1, Ratio Titles, Ratio Dates, Ratio InventedDates, Ratio Authors, Ratio ReferenceLists);
