using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Concepts;

namespace GutKnowledge.AI.Tools;

/// <summary>What <c>concept</c> gives: what the articles say of something, with how many sources say so.</summary>
internal sealed record ConceptResult : ToolResult
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ConceptType Type { get; init; }

    /// <summary>How many articles speak of it.</summary>
    public required int Articles { get; init; }

    public required IReadOnlyList<TieRow> Said { get; init; }

    /// <summary>Sentences that call it disputed.</summary>
    public required IReadOnlyList<SaidRow> Disputed { get; init; }
}

/// <summary>What something is to the concept, in the order in which they are shown.</summary>
internal enum TieRole
{
    Cause,
    Symptom,
    Condition,
    Helps,
    Worsens,
    Test,
    Associated,
}

/// <summary>Something that articles tie to the concept.</summary>
/// <param name="Role">What it is to the concept.</param>
/// <param name="Name">Its name, or the articles' words.</param>
/// <param name="Sources">How many sources say so; articles that cite the same work are one.</param>
/// <param name="Wording">The surest wording among them.</param>
/// <param name="Example">One of the sentences, or the part of it that says so.</param>
internal sealed record TieRow(TieRole Role, string Name, int Sources, Wording Wording, SaidRow Example)
{
    public static IEnumerable<TieRow> Of(TieRole role, IReadOnlyList<RelatedConcept> related) => related.Select(other =>
    {
        var surest = other.Statements.MaxBy(statement => statement.Claim.Wording)!;
        return new TieRow(role, other.Name, other.Sources, surest.Claim.Wording, new SaidRow(surest.Text, surest.Article.Value));
    });
}

/// <summary>What <c>suggest</c> gives.</summary>
internal sealed record SuggestResult : ToolResult
{
    public required IReadOnlyList<SuggestionRow> Suggestions { get; init; }
}

/// <summary>A completion: of a concept's name, or of an article's title.</summary>
internal sealed record SuggestionRow(string Text, string? Concept, string? Article, int Articles)
{
    public static SuggestionRow Of(Suggestion suggestion) => new(suggestion.Text, suggestion.Concept?.Name, suggestion.Article?.Value, suggestion.Articles);
}

/// <summary>What <c>article</c> gives: a piece of an article's text.</summary>
internal sealed record ArticleResult : ToolResult
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Url { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>What the publisher sells, as the source states it.</summary>
    public IReadOnlyList<string>? Sells { get; init; }

    /// <summary>Where the piece begins in the text, in UTF-16 code units.</summary>
    public required int Offset { get; init; }

    public required string Text { get; init; }
}
