using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>The citations of an article's sentences: markers that the page links itself before markers that were found in the text.</summary>
internal sealed class CitationBinder(Article article)
{
    private readonly CitationFinder finder = new(article.References);
    private readonly Citation[] linked = [.. article.LinkedCitations.OrderBy(citation => citation.Span.Start)];

    public List<Citation> Find(TextSpan sentence)
    {
        var found = finder.Find(article.Text, sentence);
        var first = Sorted.First(linked.Length, (linked, sentence), static (s, i) => s.linked[i].Span.Start >= s.sentence.Start);
        var all = new List<Citation>();
        for (var i = first; i < linked.Length && linked[i].Span.Start < sentence.End; i++)
        {
            if (sentence.Contains(linked[i].Span))
            {
                all.Add(linked[i]);
            }
        }

        if (all.Count == 0)
        {
            return found;
        }

        // Both lists are in order, so one look along each is enough.
        var (next, end, own) = (0, 0, all.Count);
        foreach (var citation in found)
        {
            for (; next < own && all[next].Span.Start < citation.Span.End; next++)
            {
                end = Math.Max(end, all[next].Span.End);
            }

            if (end <= citation.Span.Start)
            {
                all.Add(citation);
            }
        }

        return [.. all.OrderBy(citation => citation.Span.Start)];
    }

    public static Support Firmest(IReadOnlyList<Citation> citations, bool isVague) =>
        citations.Count > 0 ? citations.Max(citation => citation.Support) : isVague ? Support.Vague : Support.None;
}
