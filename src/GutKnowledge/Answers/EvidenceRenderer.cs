using System.Runtime.CompilerServices;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Makes of a unit of an article what is shown of it. Thread-safe.</summary>
internal sealed class EvidenceRenderer(Vocabulary vocabulary, KnownPublications publications)
{
    /// <summary>A list longer than this, in characters, is not shown in one piece.</summary>
    private const int LongestList = 1200;

    private readonly CitedReferences cited = new(publications);
    private readonly ConditionalWeakTable<IndexedArticle, Evidence?[]> rendered = [];
    private readonly NamedConcept?[] names = new NamedConcept?[vocabulary.Concepts.Count];

    /// <summary>What may be shown where a filter asks something of sentences.</summary>
    public AdmittedEvidence Admitted { get; } = new(new CitedReferences(publications));

    /// <summary>A unit as evidence. What of an article was shown is kept as long as the index keeps the article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="unit">One of its units.</param>
    /// <param name="before">The sentence before it, where it is shown too.</param>
    /// <param name="asked">What is asked.</param>
    public Evidence Render(IndexedArticle article, in UnitEntry unit, SentenceRecord? before, Asked asked)
    {
        // What is shown depends on what is asked only by this.
        var bearing = unit.Count == 1 ? unit.First : Bearing(article, unit, asked);
        ref var known = ref rendered.GetValue(article, made => new Evidence?[2 * made.Sentences.Count])[(2 * bearing) + (before is null ? 0 : 1)];
        return known ??= Render(article, unit, before, article.Sentences[bearing]);
    }

    // Of a list, the entry that says most of what is asked says how surely; its neighbours speak for themselves. One that passes the filter goes before one that does not.
    private int Bearing(IndexedArticle article, in UnitEntry unit, Asked asked)
    {
        var (best, concepts, words) = (-1, -1, -1);
        var isFiltered = Admitted.HasAdmitted(article, unit, asked);
        for (var i = unit.First; i < unit.First + unit.Count; i++)
        {
            var sentence = article.Sentences[i];
            if (isFiltered && !Admitted.Admits(article, sentence, asked))
            {
                continue;
            }

            var ofConcepts = 0;
            foreach (var id in sentence.Present)
            {
                ofConcepts += asked.Has(id) ? 1 : 0;
            }

            if (ofConcepts < concepts)
            {
                continue;
            }

            var ofWords = asked.Words.CountIn(article.Text[sentence.Span]);
            if (ofConcepts > concepts || ofWords > words)
            {
                (best, concepts, words) = (i, ofConcepts, ofWords);
            }
        }

        return best;
    }

    private Evidence Render(IndexedArticle article, in UnitEntry unit, SentenceRecord? before, SentenceRecord bearing)
    {
        var sentences = new SentenceRecord[unit.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = article.Sentences[unit.First + i];
        }

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
