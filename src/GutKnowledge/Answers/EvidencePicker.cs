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
    public (List<Evidence> Evidence, List<Evidence> Against) Pick(
        IndexedArticle article, IReadOnlyList<IReadOnlyList<WeightedConcept>> asked, QuestionIntent intent, int most, int mostAgainst)
    {
        var units = Units(article).Select(unit => (Unit: unit, Rank: Rank(unit, asked, intent))).Where(x => !double.IsNegativeInfinity(x.Rank))
            .OrderByDescending(x => x.Rank).ThenBy(x => x.Unit.First.Span.Start).ToList();
        return (
            [.. units.Where(x => !IsAgainst(x.Unit, asked)).Take(most).Select(x => Render(article, x.Unit, asked))],
            [.. units.Where(x => IsAgainst(x.Unit, asked) && !x.Unit.First.IsAdvice).Take(mostAgainst).Select(x => Render(article, x.Unit, asked))]);
    }

    /// <summary>The sentences that call one of the asked concepts disputed.</summary>
    public IEnumerable<Dispute> Disputes(IndexedArticle article, IReadOnlySet<ConceptId> asked) =>
        from sentence in article.Sentences
        from id in sentence.Disputed.Where(asked.Contains)
        select new Dispute(Named(id), article.Summary.Id, sentence.Span, sentence.Span.In(article.Text));

    public NamedConcept Named(ConceptId id) => new(id, vocabulary.Find(id)?.Name ?? id.Value);

    /// <summary>Sentences, with the entries under one lead-in taken together.</summary>
    private static IEnumerable<Unit> Units(IndexedArticle article)
    {
        var sentences = article.Sentences;
        var leadIns = sentences.Select(sentence => sentence.LeadIn).OfType<TextSpan>().ToHashSet();
        for (var i = 0; i < sentences.Count;)
        {
            var end = i + 1;
            while (sentences[i].LeadIn is { } leadIn && end < sentences.Count && (sentences[end].LeadIn == leadIn))
            {
                end++;
            }

            // A lead-in is shown with its list, not for itself.
            if (!sentences[i].IsHeading && !leadIns.Contains(sentences[i].Span))
            {
                yield return new Unit([.. Enumerable.Range(i, end - i).Select(k => sentences[k])]);
            }

            i = end;
        }
    }

    // What names more of the asked before what names less; then a claim that answers the intent before other claims, and those before bare mentions; cited before uncited; advice on seeing a doctor last, unless it is asked for.
    private static double Rank(Unit unit, IReadOnlyList<IReadOnlyList<WeightedConcept>> asked, QuestionIntent intent)
    {
        double mentioned = 0, claimed = 0;
        var answersIntent = false;
        foreach (var group in asked)
        {
            mentioned += group.Where(c => unit.Mentions(c.Concept)).Select(c => c.Weight).DefaultIfEmpty(0).Max();
            foreach (var weighted in group)
            {
                var claims = unit.Claims.Where(claim => claim.Subject.Names(weighted.Concept) || claim.Object.Names(weighted.Concept)).ToList();
                claimed = claims.Count > 0 ? Math.Max(claimed, weighted.Weight) : claimed;
                answersIntent |= weighted.Weight > 0.6 && claims.Exists(claim => Answers(claim, weighted.Concept, intent));
            }
        }

        if (mentioned == 0)
        {
            return double.NegativeInfinity;
        }

        answersIntent |= intent == QuestionIntent.WhenToSeeDoctor && unit.First.IsAdvice;
        var share = mentioned / asked.Count;
        return (10 * share) + (answersIntent ? 4 * share : 0) + (2 * claimed) + (unit.IsCited ? 0.5 : 0) - (unit.First.IsCaveat ? 1 : 0) - (unit.First.IsAdvice ? 3 : 0);
    }

    private static bool Answers(Claim claim, ConceptId concept, QuestionIntent intent) => intent switch
    {
        QuestionIntent.Symptoms => claim.Relation == Relation.HasSymptom && claim.Subject.Names(concept),
        QuestionIntent.Causes => claim.Relation is Relation.Causes or Relation.Increases or Relation.Worsens && claim.Object.Names(concept),
        QuestionIntent.Helps => claim.Relation is Relation.Improves or Relation.Reduces or Relation.Prevents && claim.Object.Names(concept),
        QuestionIntent.Worsens => claim.Relation is Relation.Worsens or Relation.Increases or Relation.Causes && claim.Object.Names(concept),
        QuestionIntent.Tests => claim.Relation == Relation.IsTestedBy,
        QuestionIntent.IsItReal => claim.Wording == Wording.Disputed,
        _ => false,
    };

    private static bool IsAgainst(Unit unit, IReadOnlyList<IReadOnlyList<WeightedConcept>> asked)
    {
        var concepts = asked.SelectMany(group => group).Select(weighted => weighted.Concept).ToHashSet();
        var bearing = unit.Claims.Where(claim => claim.Subject.Concepts.Any(concepts.Contains) || claim.Object.Concepts.Any(concepts.Contains)).ToList();
        return bearing.Count > 0 ? bearing.TrueForAll(claim => claim.Wording == Wording.Negated) : unit.First.Wording == Wording.Negated;
    }

    private Evidence Render(IndexedArticle article, Unit unit, IReadOnlyList<IReadOnlyList<WeightedConcept>> asked)
    {
        // Of a list, the entry that names what is asked says how surely; its neighbours speak for themselves.
        var concepts = asked.SelectMany(group => group).Select(weighted => weighted.Concept).ToHashSet();
        var bearing = unit.Sentences.FirstOrDefault(sentence => sentence.Present.Any(concepts.Contains)) ?? unit.First;
        var span = unit.Span;
        var isWhole = unit.LeadIn is null || span.Length <= LongestList;
        if (!isWhole)
        {
            unit = new Unit([bearing]);
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

    /// <summary>A sentence, or the entries of a list with their lead-in.</summary>
    private sealed record Unit(IReadOnlyList<SentenceRecord> Sentences)
    {
        public SentenceRecord First => Sentences[0];

        public TextSpan? LeadIn => First.LeadIn;

        public TextSpan Span => TextSpan.FromBounds(LeadIn?.Start ?? First.Span.Start, Sentences[^1].Span.End);

        public IEnumerable<Claim> Claims => Sentences.SelectMany(sentence => sentence.Claims);

        public bool IsCited => Sentences.Any(sentence => sentence.Support > Support.Dangling);

        public bool Mentions(ConceptId concept) =>
            Sentences.Any(sentence => sentence.Present.Contains(concept))
            || Claims.Any(claim => claim.Subject.Names(concept) || claim.Object.Names(concept));
    }
}
