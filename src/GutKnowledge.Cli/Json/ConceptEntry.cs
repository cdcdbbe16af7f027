using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;

namespace GutKnowledge.Cli.Json;

/// <summary>What the articles say of a concept, flat enough to read in a script.</summary>
internal sealed record ConceptEntry(
    string Id,
    string Name,
    ConceptType Type,
    IReadOnlyList<Synonym> Names,
    IReadOnlyList<CrossReference> CrossReferences,
    IReadOnlyList<ArticleTitle> Articles,
    IReadOnlyList<RelatedEntry> Causes,
    IReadOnlyList<RelatedEntry> Symptoms,
    IReadOnlyList<RelatedEntry> Conditions,
    IReadOnlyList<RelatedEntry> Associations,
    IReadOnlyList<RelatedEntry> Helps,
    IReadOnlyList<RelatedEntry> Worsens,
    IReadOnlyList<RelatedEntry> Tests,
    IReadOnlyList<QuotedSentence> Disputes)
{
    public static ConceptEntry Of(ConceptProfile profile) => new(
        profile.Concept.Id.Value,
        profile.Concept.Name,
        profile.Concept.Type,
        profile.Concept.Synonyms,
        profile.Concept.CrossReferences,
        [.. profile.Articles.Select(article => new ArticleTitle(article.Id.Value, article.Title, article.Published, article.Url))],
        Related(profile.Causes),
        Related(profile.Symptoms),
        Related(profile.Conditions),
        Related(profile.Associations),
        Related(profile.Helps),
        Related(profile.Worsens),
        Related(profile.Tests),
        [.. profile.Disputes.Select(dispute => new QuotedSentence(dispute.Article.Value, dispute.Sentence))]);

    private static List<RelatedEntry> Related(IEnumerable<RelatedConcept> related) => [.. related.Select(RelatedEntry.Of)];
}

/// <summary>An article by name.</summary>
internal sealed record ArticleTitle(string Key, string Title, DateOnly? Published, string? Url);

/// <summary>A sentence and the article it stands in.</summary>
internal sealed record QuotedSentence(string Article, string Text);

/// <summary>The other side of claims, and who says so.</summary>
internal sealed record RelatedEntry(string? Id, string Name, int Articles, int Sources, IReadOnlyList<SourceCount<Wording>> Wordings, IReadOnlyList<SourceCount<StudyDesign>> Designs, IReadOnlyList<StatementEntry> Statements)
{
    public static RelatedEntry Of(RelatedConcept related) => new(
        related.Concept?.Id.Value,
        related.Name,
        related.Statements.Select(statement => statement.Article).Distinct().Count(),
        related.Sources,
        related.Wordings,
        related.Designs,
        [.. related.Statements.Select(statement => new StatementEntry(statement.Article.Value, statement.Claim.Relation, statement.Claim.Kind, statement.Claim.Wording, statement.Text))]);
}

/// <summary>A claim in an article.</summary>
internal sealed record StatementEntry(string Article, Relation Relation, ClaimKind Kind, Wording Wording, string Text);
