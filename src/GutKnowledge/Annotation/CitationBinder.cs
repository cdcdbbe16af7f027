using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>The citations of an article's sentences: markers that the page links itself before markers that were found in the text.</summary>
internal sealed class CitationBinder(Article article)
{
    private readonly CitationFinder finder = new(article.References);

    public List<Citation> Find(TextSpan sentence)
    {
        var linked = article.LinkedCitations.Where(citation => sentence.Contains(citation.Span)).ToList();
        var found = finder.Find(article.Text, sentence).Where(citation => !linked.Exists(link => link.Span.Overlaps(citation.Span)));
        return [.. linked.Concat(found).OrderBy(citation => citation.Span.Start)];
    }

    public static Support Firmest(IReadOnlyList<Citation> citations, bool isVague) =>
        citations.Count > 0 ? citations.Max(citation => citation.Support) : isVague ? Support.Vague : Support.None;
}
