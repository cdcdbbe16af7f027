using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>Gathers what articles claim of a concept. Claims that deny a tie are left out.</summary>
internal sealed class ConceptProfiler(Vocabulary vocabulary, KnownPublications publications)
{
    private readonly EvidencePicker picker = new(vocabulary, publications);
    private readonly CitedReferences cited = new(publications);

    private enum Role
    {
        None,
        Cause,
        Symptom,
        Condition,
        Association,
        Help,
        Worsens,
        Test,
    }

    public ConceptProfile Profile(Concept concept, IReadOnlyList<IndexedArticle> articles)
    {
        var works = new CitedWorks(publications);
        var sides = new List<(Role Role, ClaimArgument Other, Statement Statement, List<Source> Sources)>();
        for (var ordinal = 0; ordinal < articles.Count; ordinal++)
        {
            var article = articles[ordinal];
            foreach (var (sentence, claim) in article.Sentences.SelectMany(sentence => sentence.Claims.Where(claim => claim.Wording != Wording.Negated), (sentence, claim) => (sentence, claim)))
            {
                var isObject = claim.Object.Names(concept.Id);
                if (isObject || claim.Subject.Names(concept.Id))
                {
                    var other = isObject ? claim.Subject : claim.Object;
                    sides.Add((RoleOf(claim, isObject, other), other, new Statement(article.Summary.Id, claim, article.Text[claim.Span]), Sources(article, ordinal, sentence, works)));
                }
            }
        }

        var texts = articles.ToDictionary(article => article.Summary.Id, article => article.Text);
        return new ConceptProfile(
            concept,
            [.. articles.Select(article => article.Summary)],
            Of(Role.Cause),
            Of(Role.Symptom),
            Of(Role.Condition),
            Of(Role.Association),
            Of(Role.Help),
            Of(Role.Worsens),
            Of(Role.Test),
            [.. articles.SelectMany(article => picker.Disputes(article, concept.Id))]);

        List<RelatedConcept> Of(Role role) =>
        [
            .. sides.Where(side => side.Role == role)
                .SelectMany(side => side.Other.Concepts.Count == 0 ? [(Id: (ConceptId?)null, side.Other, side.Statement, side.Sources)] : side.Other.Concepts.Select(id => (Id: (ConceptId?)id, side.Other, side.Statement, side.Sources)))
                .GroupBy(side => side.Id?.Value ?? "?" + texts[side.Statement.Article][side.Other.Span])
                .Select(group => Related(group.First().Id, [.. group.Select(side => side.Statement)], texts[group.First().Statement.Article][group.First().Other.Span], [.. group.SelectMany(side => side.Sources.Select(source => (source with { Work = works.WorkOf(source.Work) }, side.Statement.Claim.Wording)))]))
                .OrderByDescending(related => related.Sources).ThenByDescending(related => related.Statements.Select(s => s.Article).Distinct().Count()).ThenBy(related => related.Name, StringComparer.Ordinal),
        ];
    }

    // An article that cites nothing for it is its own source.
    private List<Source> Sources(IndexedArticle article, int ordinal, SentenceRecord sentence, CitedWorks works)
    {
        var cites = sentence.Citations.SelectMany(citation => citation.References).Distinct().Select(index => article.References[index])
            .Select(reference => new Source(works.Add(reference, article.Summary.Id), cited.Of(reference).StudyDesign)).ToList();
        return cites.Count > 0 ? cites : [new Source(~ordinal, null)];
    }

    private RelatedConcept Related(ConceptId? id, List<Statement> statements, string words, IReadOnlyList<(Source Source, Wording Wording)> said)
    {
        var named = id is { } known ? picker.Named(known) : null;
        var sources = said.Select(x => x.Source).DistinctBy(source => source.Work).ToList();
        return new RelatedConcept(
            named,
            named?.Name ?? words,
            statements,
            sources.Count,
            [.. said.GroupBy(x => x.Wording).OrderByDescending(same => same.Key).Select(same => new SourceCount<Wording>(same.Key, same.DistinctBy(x => x.Source.Work).Count()))],
            [
                .. sources.Where(source => source.Design is not null).GroupBy(source => source.Design!.Value).Select(same => new SourceCount<StudyDesign>(same.Key, same.Count()))
                    .OrderByDescending(count => count.Sources).ThenBy(count => count.Value),
            ]);
    }

    private Role RoleOf(Claim claim, bool isObject, ClaimArgument other)
    {
        var isCondition = other.Concepts.Any(id => vocabulary.Find(id)?.Type == ConceptType.Condition);
        return claim.Relation switch
        {
            Relation.Causes or Relation.Increases => isObject ? Role.Cause : Role.None,
            Relation.HasSymptom => isObject ? Role.Condition : Role.Symptom,
            Relation.Improves or Relation.Reduces or Relation.Prevents => isObject ? Role.Help : Role.None,
            Relation.Worsens => isObject ? Role.Worsens : Role.None,
            Relation.IsTestedBy => isObject ? Role.None : Role.Test,
            _ => isCondition ? Role.Condition : Role.Association,
        };
    }

    /// <summary>What a statement rests on: a work with its design, or the article itself, whose number is negative.</summary>
    private sealed record Source(int Work, StudyDesign? Design);
}
