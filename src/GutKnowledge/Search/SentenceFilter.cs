using GutKnowledge.Annotation;
using GutKnowledge.Citations;

namespace GutKnowledge.Search;

/// <summary>What a filter asks of a sentence, ready to be compared.</summary>
internal sealed class SentenceFilter
{
    private readonly Wording least;
    private readonly int designs;
    private readonly bool onlyCited;

    private SentenceFilter(ArticleFilter filter)
    {
        least = filter.LeastWording ?? default;
        designs = MaskOf(filter.Designs);
        onlyCited = filter.OnlyCited;
    }

    /// <summary>Whether it must be known which designs a sentence cites.</summary>
    public bool NeedsDesigns => designs != 0;

    /// <summary>Null where nothing is asked of sentences.</summary>
    public static SentenceFilter? Of(ArticleFilter? filter) => filter is { IsOfSentences: true } ? new SentenceFilter(filter) : null;

    /// <summary>One bit for each design.</summary>
    public static int MaskOf(IEnumerable<StudyDesign> designs) => designs.Aggregate(0, (mask, design) => mask | (1 << (int)design));

    /// <summary>Whether a sentence speaks surely enough.</summary>
    public bool AdmitsWording(Wording wording) => wording >= least;

    /// <summary>Whether it cites what it must.</summary>
    /// <param name="isCited">Whether it points at a work.</param>
    /// <param name="cited">The designs of the works, as <see cref="MaskOf"/> puts them.</param>
    public bool AdmitsCited(bool isCited, int cited) => (isCited || !onlyCited) && (designs == 0 || (cited & designs) != 0);
}
