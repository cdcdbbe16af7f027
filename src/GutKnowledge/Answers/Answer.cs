using System.Text.Json.Serialization;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Why an answer is what it is.</summary>
public enum Outcome
{
    /// <summary>There are articles with evidence.</summary>
    Answered,

    /// <summary>Articles were found, but no sentence in them states anything of what was asked, or only their words matched.</summary>
    OnlyWeakEvidence,

    /// <summary>The question was understood, but no article that passes the filter speaks of it.</summary>
    NoArticle,

    /// <summary>Everything that was understood is denied in the question.</summary>
    EverythingDenied,

    /// <summary>Nothing in the question was understood and no article has its words.</summary>
    NotUnderstood,
}

/// <summary>The answer to a question: articles, verbatim sentences and citations. It is no diagnosis.</summary>
public sealed record Answer
{
    /// <summary>The question as asked.</summary>
    public required string Question { get; init; }

    /// <summary>Why the answer is what it is.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What the question wants to know.</summary>
    public required QuestionIntent Intent { get; init; }

    /// <summary>What the articles had to be like; null where nothing was asked of them.</summary>
    public ArticleFilter? Filter { get; init; }

    /// <summary>What was understood, in the order of the question; spans point into the question.</summary>
    public required IReadOnlyList<UnderstoodMention> Understood { get; init; }

    /// <summary>Warning signs in the question, the most urgent first. They come before everything else and do not depend on any article.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>The articles worth reading, best first.</summary>
    public required IReadOnlyList<ArticleAnswer> Articles { get; init; }

    /// <summary>How many articles were found in all, those that the filter lets pass.</summary>
    public required int Total { get; init; }

    /// <summary>Sentences that call an asked concept disputed.</summary>
    public required IReadOnlyList<Dispute> Disputes { get; init; }

    /// <summary>Articles among these that state the opposite of each other on an asked concept, two pairs at the most.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>Asked concepts that no article speaks of, each with the nearest one that some do.</summary>
    public required IReadOnlyList<NearestConcept> Nearest { get; init; }

    /// <summary>All evidence in the order of the answer, numbered from 1: what a reply to a person cites as "[1]". Not part of the JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<NumberedEvidence> Numbered => NumberedEvidence.Of(this);

    /// <summary>What the answer was made from and what it says, by hashes, so that <c>KnowledgeBase.Replay</c> can compare it; made anew each time. Null for what is no answer to one question, as that of a conversation. Not part of the JSON, of which it holds the hash.</summary>
    [JsonIgnore]
    public Receipt? Receipt => Source is null ? null : Receipt.Of(this, Source);

    /// <summary>What it was made from.</summary>
    [JsonIgnore]
    internal AnswerSource? Source { get; init; }

    /// <summary>The answer as JSON, with a fixed order of properties and indented by two spaces: the same answer gives the same bytes.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>The answer as Markdown for people.</summary>
    public string ToMarkdown() => AnswerMarkdown.Write(this);
}

/// <summary>A concept that a question mentions.</summary>
/// <param name="Span">Where it stands in the question.</param>
/// <param name="Text">The words.</param>
/// <param name="Concepts">The concept; several when the wording is ambiguous.</param>
/// <param name="Assertion">What the question says of it.</param>
/// <param name="ReadAs">The words as they were read when misspelt ones were repaired; null when nothing was.</param>
public sealed record UnderstoodMention(TextSpan Span, string Text, IReadOnlyList<NamedConcept> Concepts, Assertion Assertion, string? ReadAs = null);

/// <summary>A concept by key and name.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
public sealed record NamedConcept(Concepts.ConceptId Id, string Name);

/// <summary>An article in an answer.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">0 to 1; it does not depend on the other articles.</param>
/// <param name="Explanation">What the score is made of and why the article is here.</param>
/// <param name="Covered">The asked concepts that it speaks of.</param>
/// <param name="Evidence">Its best sentences, best first, three at the most.</param>
/// <param name="Against">Sentences that deny or dispute a tie of what was asked, two at the most. They are never counted as support.</param>
public sealed record ArticleAnswer(
    ArticleSummary Article,
    double Score,
    Explanation Explanation,
    IReadOnlyList<NamedConcept> Covered,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Evidence> Against);

/// <summary>The parts of a score, which add up to it.</summary>
/// <param name="Coverage">Part for the share of the asked concepts that the article speaks of.</param>
/// <param name="Strength">Part for how much it has to say of them.</param>
/// <param name="Words">Part for the other words of the question.</param>
/// <param name="Reason">The same in words.</param>
public sealed record Explanation(double Coverage, double Strength, double Words, string Reason);

/// <summary>A sentence that calls a concept disputed.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Article">The article that says so.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record Dispute(NamedConcept Concept, ArticleId Article, TextSpan Span, string Sentence);
