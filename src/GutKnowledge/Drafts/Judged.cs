using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>A source sentence that bears on a part of a draft.</summary>
/// <param name="Span">The part of the draft.</param>
/// <param name="Source">The sentence.</param>
/// <param name="Kind">By what it bears on it.</param>
/// <param name="Share">How much of what the draft's sentence says stands in it, 0 to 1.</param>
/// <param name="Wording">How surely it says so.</param>
/// <param name="Tie">How strong a tie it states.</param>
internal sealed record Bearing(TextSpan Span, SourceSentence Source, BackingKind Kind, double Share, Wording Wording, ClaimKind Tie);

/// <summary>What the sources say to a claim, or to a sentence.</summary>
/// <param name="Span">The part of the draft that says it.</param>
/// <param name="Said">How surely the draft says it.</param>
/// <param name="Tie">How strong a tie it states.</param>
/// <param name="IsDenied">Whether it denies.</param>
internal sealed record Judged(TextSpan Span, Wording Said, ClaimKind Tie, bool IsDenied)
{
    /// <summary>What says the same.</summary>
    public List<Bearing> Supports { get; } = [];

    /// <summary>What says the opposite.</summary>
    public List<Bearing> Denials { get; } = [];

    /// <summary>The supports that count when it is asked how surely the sources speak: claims, and sentences in mostly the same words.</summary>
    public IReadOnlyList<Bearing> Firm => Supports.Exists(bearing => bearing.Kind != BackingKind.Words)
        ? Supports.FindAll(bearing => bearing.Kind != BackingKind.Words || bearing.Share >= Comparison.MostlySame)
        : Supports;
}
