using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Chooses and renders the sentences of an article that bear on what is asked.</summary>
internal sealed class EvidencePicker(Vocabulary vocabulary, PublicationCatalog? catalog)
{
    /// <summary>A list longer than this, in characters, is not shown in one piece.</summary>
    private const int LongestList = 1200;

    private readonly CitedReferences cited = new(catalog);

    /// <summary>The sentences that support, and those that deny or dispute, best first.</summary>
    public (List<Evidence> Evidence, List<Evidence> Against) Pick(IndexedArticle article, Asked asked, int most, int mostAgainst)
    {
        var units = EvidenceUnit.Of(article).ToList();
        var features = UnitFeatures.Of(article, units, asked);
        var ranked = units.Select((unit, i) => (Unit: unit, Rank: UnitRank.Of(features[i]))).Where(x => x.Rank is not null).OrderByDescending(x => x.Rank).ThenBy(x => x.Unit.First.Span.Start);
        var shown = new ShownSentences(article.Text);
        List<Evidence> evidence = [], against = [];
        foreach (var (unit, _) in ranked)
        {
            var isAgainst = IsAgainst(unit, asked);
            var (chosen, room) = isAgainst ? (against, mostAgainst) : (evidence, most);
            if (chosen.Count < room && !(isAgainst && unit.First.IsAdvice) && !shown.Hold(unit))
            {
                var isAlone = unit.GoesOnFrom is { } before && (shown.Hold(before.Span) || !isAgainst && Denies(before, asked));
                var whole = isAlone ? unit with { GoesOnFrom = null } : unit;
                shown.Add(whole);
                chosen.Add(Render(article, whole, asked));
            }

            if (evidence.Count == most && against.Count == mostAgainst)
            {
                break;
            }
        }

        return (evidence, against);
    }

    /// <summary>The sentences that call one of the asked concepts disputed.</summary>
    public IEnumerable<Dispute> Disputes(IndexedArticle article, IReadOnlySet<ConceptId> asked) =>
        from sentence in article.Sentences
        from id in sentence.Disputed.Where(asked.Contains)
        select new Dispute(Named(id), article.Summary.Id, sentence.Span, sentence.Span.In(article.Text));

    public NamedConcept Named(ConceptId id) => new(id, vocabulary.Find(id)?.Name ?? id.Value);

    private static bool Denies(SentenceRecord sentence, Asked asked) => sentence.Wording == Wording.Negated || sentence.Denied.Any(asked.Concepts.Contains);

    private static bool IsAgainst(EvidenceUnit unit, Asked asked)
    {
        var bearing = unit.Claims.Where(asked.Bears).ToList();
        return bearing.Count > 0 ? bearing.TrueForAll(claim => claim.Wording == Wording.Negated) : unit.First.Wording == Wording.Negated;
    }

    private Evidence Render(IndexedArticle article, EvidenceUnit unit, Asked asked)
    {
        // Of a list, the entry that says most of what is asked says how surely; its neighbours speak for themselves.
        var bearing = unit.Sentences.Count == 1 ? unit.First : unit.Sentences.MaxBy(sentence => (sentence.Present.Count(asked.Concepts.Contains), asked.Words.In(article.Text, sentence.Span).Numbers.Count))!;
        var span = unit.ShownSpan;
        var isWhole = unit.LeadIn is null || span.Length <= LongestList;
        if (!isWhole)
        {
            unit = new EvidenceUnit([bearing], unit.Heading, GoesOnFrom: null);
            span = bearing.Span;
        }

        return new Evidence
        {
            Span = span,
            Sentence = span.In(article.Text),
            LeadIn = isWhole ? null : Quoted(article, unit.LeadIn),
            Concepts = [.. unit.Sentences.SelectMany(sentence => sentence.Present).Distinct().Select(Named)],
            Claims = [.. unit.Claims.Select(claim => State(article, claim))],
            Wording = bearing.Wording,
            WordingCue = Quoted(article, bearing.WordingCue),
            Kind = unit.Claims.Select(claim => claim.Kind).DefaultIfEmpty(ClaimKind.None).Max(),
            Support = unit.Sentences.Max(sentence => sentence.Support),
            Citations = [.. unit.Sentences.SelectMany(sentence => sentence.Citations).DistinctBy(citation => citation.Span).OrderBy(citation => citation.Span.Start).Select(citation => Bind(article, citation))],
            Caveat = Quoted(article, unit.Sentences[^1].Caveat),
        };
    }

    private static Quote? Quoted(IndexedArticle article, TextSpan? span) => span is { } s ? new Quote(s, s.In(article.Text)) : null;

    private StatedClaim State(IndexedArticle article, Claim claim) => new(
        claim.Span, Side(article, claim.Subject), claim.Relation, Side(article, claim.Object), claim.Kind, claim.Wording);

    private ClaimSide Side(IndexedArticle article, ClaimArgument argument) => new(argument.Span.In(article.Text), [.. argument.Concepts.Select(Named)]);

    private BoundCitation Bind(IndexedArticle article, Citation citation) => new(
        citation.Span,
        citation.Marker,
        citation.Support,
        citation.IsInferred,
        [.. citation.References.Select(index => cited.Of(article.References[index]))]);
}
