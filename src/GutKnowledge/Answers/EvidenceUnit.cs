using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>What is shown in one piece: a sentence, or the entries of a list with their lead-in.</summary>
/// <param name="Sentences">The sentence, or the entries.</param>
/// <param name="Heading">The heading that it stands under; null for none.</param>
/// <param name="GoesOnFrom">The sentence before it that its first words point back at ("They raise ..."); null where they do not.</param>
internal sealed record EvidenceUnit(IReadOnlyList<SentenceRecord> Sentences, SentenceRecord? Heading, SentenceRecord? GoesOnFrom)
{
    public SentenceRecord First => Sentences[0];

    public TextSpan? LeadIn => First.LeadIn;

    public TextSpan Span => TextSpan.FromBounds(LeadIn?.Start ?? First.Span.Start, Sentences[^1].Span.End);

    /// <summary>Where it is shown: what only makes sense with the sentence before it, from that one on.</summary>
    public TextSpan ShownSpan => TextSpan.FromBounds(GoesOnFrom?.Span.Start ?? Span.Start, Span.End);

    public IEnumerable<Claim> Claims => Sentences.SelectMany(sentence => sentence.Claims);

    public bool IsCited => Sentences.Any(sentence => sentence.Support > Support.Dangling);

    /// <summary>The units of an article, in order. A heading is none, and a lead-in is shown with its list.</summary>
    public static IEnumerable<EvidenceUnit> Of(IndexedArticle article)
    {
        var sentences = article.Sentences;
        var leadIns = sentences.Select(sentence => sentence.LeadIn).OfType<TextSpan>().ToHashSet();
        SentenceRecord? heading = null;
        for (var i = 0; i < sentences.Count;)
        {
            var end = i + 1;
            while (sentences[i].LeadIn is { } leadIn && end < sentences.Count && sentences[end].LeadIn == leadIn)
            {
                end++;
            }

            if (sentences[i].IsHeading)
            {
                heading = sentences[i];
            }
            else if (!leadIns.Contains(sentences[i].Span))
            {
                var before = i > 0 && !sentences[i - 1].IsHeading && sentences[i].LeadIn is null && sentences[i - 1].Passage == sentences[i].Passage ? sentences[i - 1] : null;
                yield return new EvidenceUnit([.. sentences.Skip(i).Take(end - i)], heading, before is not null && PointingBack.Begins(article.Text, sentences[i].Span) ? before : null);
            }

            i = end;
        }
    }

    /// <summary>The concepts that it names as present, or that its claims speak of; some more than once.</summary>
    public IEnumerable<ConceptId> Named =>
        Sentences.SelectMany(sentence => sentence.Present).Concat(Claims.SelectMany(claim => claim.Subject.Concepts.Concat(claim.Object.Concepts)));
}
