using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>A sentence of an article with what it mentions, claims and cites.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Passage">Index of its passage.</param>
/// <param name="LeadIn">For a list entry: the sentence that introduces the list; else null.</param>
/// <param name="Mentions">Concepts it speaks of, in order.</param>
/// <param name="Claims">What it states, in order.</param>
/// <param name="Citations">Markers in it, in order; for a list entry those of the lead-in too.</param>
/// <param name="Support">The firmest way in which it points at a work.</param>
/// <param name="Kind">How strong a tie it states, whatever it ties together: none, an association, a conditional or a flat cause (Yu, Li and Wang, EMNLP 2019). None for a heading.</param>
/// <param name="Wording">How surely it speaks.</param>
/// <param name="WordingCue">The words that show it.</param>
/// <param name="Disputed">Concepts that it calls disputed as such.</param>
/// <param name="IsCaveat">Whether it limits what was said before: "these symptoms are non-specific".</param>
/// <param name="IsAdvice">Whether it stands under a heading that tells when to see a doctor.</param>
/// <param name="Caveat">The sentence behind it in the same passage that limits it; else null.</param>
public sealed record AnnotatedSentence(
    TextSpan Span,
    int Passage,
    TextSpan? LeadIn,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Citation> Citations,
    Support Support,
    ClaimKind Kind,
    Wording Wording,
    TextSpan? WordingCue,
    IReadOnlyList<ConceptId> Disputed,
    bool IsCaveat,
    bool IsAdvice,
    TextSpan? Caveat);

/// <summary>An article and what was understood of it. Immutable.</summary>
/// <param name="Article">The article.</param>
/// <param name="TitleMentions">Concepts in the title; their spans point into the title.</param>
/// <param name="Sentences">The sentences of the text, headings included, in order.</param>
public sealed record AnnotatedArticle(Article Article, IReadOnlyList<Mention> TitleMentions, IReadOnlyList<AnnotatedSentence> Sentences);
