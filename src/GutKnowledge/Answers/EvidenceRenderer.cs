using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Makes of a unit of an article what is shown of it. Thread-safe.</summary>
internal sealed class EvidenceRenderer(Vocabulary vocabulary, PublicationCatalog? catalog)
{
    /// <summary>A list longer than this, in characters, is not shown in one piece.</summary>
    private const int LongestList = 1200;

    private readonly CitedReferences cited = new(catalog);
    private readonly NamedConcept?[] names = new NamedConcept?[vocabulary.Concepts.Count];

    /// <summary>A unit as evidence.</summary>
    /// <param name="article">The article.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="before">The sentence before it, where it is shown too.</param>
    /// <param name="asked">What is asked.</param>
    public Evidence Render(IndexedArticle article, in UnitEntry unit, SentenceRecord? before, Asked asked)
    {
        var sentences = new SentenceRecord[unit.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = article.Sentences[unit.First + i];
        }

        // Of a list, the entry that says most of what is asked says how surely; its neighbours speak for themselves.
        var bearing = sentences is [var only] ? only : sentences.MaxBy(sentence => (sentence.Present.Count(asked.Has), asked.Words.CountIn(article.Text[sentence.Span])))!;
        var span = TextSpan.FromBounds(before?.Span.Start ?? unit.Start, sentences[^1].Span.End);
        var isWhole = sentences[0].LeadIn is null || span.Length <= LongestList;
        if (!isWhole)
        {
            (sentences, span) = ([bearing], bearing.Span);
        }

        return new Evidence
        {
            Span = span,
            Sentence = article.Text[span],
            LeadIn = isWhole ? null : Quoted(article, bearing.LeadIn),
            Concepts = Present(sentences),
            Claims = Claims(article, sentences, out var kind),
            Wording = bearing.Wording,
            WordingCue = Quoted(article, bearing.WordingCue),
            Kind = kind,
            Support = sentences.Max(sentence => sentence.Support),
            Citations = Citations(article, sentences),
            Caveat = Quoted(article, sentences[^1].Caveat),
        };
    }

    public NamedConcept Named(ConceptId id)
    {
        var ordinal = vocabulary.Ordinal(id);
        return ordinal < 0 ? new NamedConcept(id, id.Value) : names[ordinal] ??= new NamedConcept(id, vocabulary.Concepts[ordinal].Name);
    }

    private List<NamedConcept> Present(SentenceRecord[] sentences)
    {
        var present = new List<NamedConcept>();
        foreach (var id in sentences.SelectMany(sentence => sentence.Present))
        {
            if (!present.Exists(named => named.Id == id))
            {
                present.Add(Named(id));
            }
        }

        return present;
    }

    private List<StatedClaim> Claims(IndexedArticle article, SentenceRecord[] sentences, out ClaimKind kind)
    {
        var claims = new List<StatedClaim>();
        kind = ClaimKind.None;
        foreach (var claim in sentences.SelectMany(sentence => sentence.Claims))
        {
            claims.Add(new StatedClaim(claim.Span, Side(article, claim.Subject), claim.Relation, Side(article, claim.Object), claim.Kind, claim.Wording));
            kind = claim.Kind > kind ? claim.Kind : kind;
        }

        return claims;
    }

    private ClaimSide Side(IndexedArticle article, ClaimArgument argument) => new(article.Text[argument.Span], [.. argument.Concepts.Select(Named)]);

    private List<BoundCitation> Citations(IndexedArticle article, SentenceRecord[] sentences)
    {
        var citations = new List<BoundCitation>();
        foreach (var citation in sentences.SelectMany(sentence => sentence.Citations))
        {
            if (!citations.Exists(bound => bound.Span == citation.Span))
            {
                citations.Add(new BoundCitation(citation.Span, citation.Marker, citation.Support, citation.IsInferred, [.. citation.References.Select(index => cited.Of(article.References[index]))]));
            }
        }

        citations.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return citations;
    }

    private static Quote? Quoted(IndexedArticle article, TextSpan? span) => span is { } s ? new Quote(s, article.Text[s]) : null;
}
