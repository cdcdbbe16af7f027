using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>Gathers what articles claim of a concept. Claims that deny a tie are left out.</summary>
internal sealed class ConceptProfiler(Vocabulary vocabulary, PublicationCatalog? catalog)
{
    private readonly EvidencePicker picker = new(vocabulary, catalog);

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
        var sides = new List<(Role Role, ClaimArgument Other, Statement Statement, List<string> Sources)>();
        foreach (var article in articles)
        {
            foreach (var (sentence, claim) in article.Sentences.SelectMany(sentence => sentence.Claims.Where(claim => claim.Wording != Wording.Negated), (sentence, claim) => (sentence, claim)))
            {
                var isObject = claim.Object.Names(concept.Id);
                if (isObject || claim.Subject.Names(concept.Id))
                {
                    var other = isObject ? claim.Subject : claim.Object;
                    sides.Add((RoleOf(claim, isObject, other), other, new Statement(article.Summary.Id, claim, article.Text[claim.Span]), Sources(article, sentence)));
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
                .Select(group => Related(group.First().Id, [.. group.Select(side => side.Statement)], texts[group.First().Statement.Article][group.First().Other.Span], group.SelectMany(side => side.Sources).Distinct(StringComparer.Ordinal).Count()))
                .OrderByDescending(related => related.Sources).ThenByDescending(related => related.Statements.Select(s => s.Article).Distinct().Count()).ThenBy(related => related.Name, StringComparer.Ordinal),
        ];
    }

    // An article that cites nothing for it is its own source.
    private List<string> Sources(IndexedArticle article, SentenceRecord sentence)
    {
        var works = sentence.Citations.SelectMany(citation => citation.References).Distinct().Select(index => ReferenceUse.Key(article.References[index], catalog)).ToList();
        return works.Count > 0 ? works : ["article " + article.Summary.Id.Value];
    }

    private RelatedConcept Related(ConceptId? id, List<Statement> statements, string words, int sources)
    {
        var named = id is { } known ? picker.Named(known) : null;
        return new RelatedConcept(named, named?.Name ?? words, statements, sources);
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
}
