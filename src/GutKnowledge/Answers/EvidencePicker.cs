using System.Collections.Concurrent;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Chooses the units of an article that bear on what is asked; only these are read. Thread-safe.</summary>
internal sealed class EvidencePicker(Vocabulary vocabulary, KnownPublications publications)
{
    private readonly EvidenceRenderer renderer = new(vocabulary, publications);
    private readonly ConcurrentBag<UnitRanking> rankings = [];

    /// <summary>The sentences that support, and those that deny or dispute, best first.</summary>
    public (List<Evidence> Evidence, List<Evidence> Against) Pick(IndexedArticle article, Asked asked, int most, int mostAgainst)
    {
        if (!rankings.TryTake(out var ranking))
        {
            ranking = new UnitRanking();
        }

        ranking.Rank(article.Directory, article.Text.Length, asked);
        var shown = new ShownUnits();
        List<Evidence> evidence = [], against = [];
        while ((evidence.Count < most || against.Count < mostAgainst) && ranking.TakeBest() is { } best)
        {
            var unit = article.Directory.Units[best];
            var isAgainst = IsAgainst(article.Directory, unit, asked);
            var (chosen, room) = isAgainst ? (against, mostAgainst) : (evidence, most);
            if (chosen.Count == room || (isAgainst && unit.Marks.HasFlag(UnitMarks.Advice)) || !renderer.Admitted.Admits(article, unit, asked, isAgainst) || shown.Hold(SpanOf(article, unit)) || shown.HoldNearlySame(unit, isAgainst))
            {
                continue;
            }

            var before = unit.Marks.HasFlag(UnitMarks.PointsBack) ? article.Sentences[unit.First - 1] : null;
            if (before is not null && (shown.Hold(before.Span) || !isAgainst && Denies(before, asked)))
            {
                before = null;
            }

            shown.Add(TextSpan.FromBounds(before?.Span.Start ?? unit.Start, SpanOf(article, unit).End), unit, isAgainst);
            chosen.Add(renderer.Render(article, unit, before, asked));
        }

        rankings.Add(ranking);
        return (evidence, against);
    }

    /// <summary>The first sentence that calls one of the asked concepts disputed.</summary>
    public Dispute? FirstDispute(IndexedArticle article, Asked asked)
    {
        var first = int.MaxValue;
        foreach (var (concept, sentence, how) in article.Directory.Namings)
        {
            if (how == Naming.Disputed && sentence < first && asked.IsAskedItself(concept))
            {
                first = sentence;
            }
        }

        return first == int.MaxValue ? null : Disputes(article, article.Sentences[first], id => asked.IsAskedItself(vocabulary.Ordinal(id))).First();
    }

    /// <summary>The sentences that call a concept disputed.</summary>
    public IEnumerable<Dispute> Disputes(IndexedArticle article, ConceptId concept) => article.Sentences.SelectMany(sentence => Disputes(article, sentence, id => id == concept));

    public NamedConcept Named(ConceptId id) => renderer.Named(id);

    private IEnumerable<Dispute> Disputes(IndexedArticle article, SentenceRecord sentence, Func<ConceptId, bool> isAsked) =>
        sentence.Disputed.Where(isAsked).Select(id => new Dispute(Named(id), article.Summary.Id, sentence.Span, article.Text[sentence.Span]));

    private static TextSpan SpanOf(IndexedArticle article, in UnitEntry unit) => TextSpan.FromBounds(unit.Start, article.Sentences[unit.First + unit.Count - 1].Span.End);

    private static bool Denies(SentenceRecord sentence, Asked asked) => sentence.Wording == Wording.Negated || sentence.Denied.Any(id => asked.Has(id));

    private static bool IsAgainst(EvidenceDirectory directory, in UnitEntry unit, Asked asked)
    {
        var bears = false;
        foreach (var claim in directory.Claims)
        {
            if (claim.Sentence >= unit.First && claim.Sentence < unit.First + unit.Count && asked.Bears(claim))
            {
                if (claim.Wording != Wording.Negated)
                {
                    return false;
                }

                bears = true;
            }
        }

        return bears || unit.Marks.HasFlag(UnitMarks.Negated);
    }
}
