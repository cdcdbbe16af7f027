using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;

namespace GutKnowledge.Evaluation;

/// <summary>A question with what a careful reader expects of its answer.</summary>
public sealed record JudgedQuestion
{
    /// <summary>Key.</summary>
    public required string Id { get; init; }

    /// <summary>The question as typed.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of question it is, in the set's own words.</summary>
    public string Style { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Concepts that are said to be there.</summary>
    public IReadOnlyList<ConceptId> Present { get; init => field = value ?? []; } = [];

    /// <summary>Concepts that are denied.</summary>
    public IReadOnlyList<ConceptId> Absent { get; init => field = value ?? []; } = [];

    /// <summary>Concepts that were there once.</summary>
    public IReadOnlyList<ConceptId> Past { get; init => field = value ?? []; } = [];

    /// <summary>Concepts that another person has.</summary>
    public IReadOnlyList<ConceptId> Other { get; init => field = value ?? []; } = [];

    /// <summary>Keys of the warning signs that must be raised.</summary>
    public IReadOnlyList<string> RedFlags { get; init => field = value ?? []; } = [];

    /// <summary>The expected outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Grades of the relevant articles: 2 is what the asker would be glad to get, 1 touches it; all others are 0.</summary>
    public IReadOnlyDictionary<string, int> Relevant { get; init => field = value ?? new Dictionary<string, int>(); } = new Dictionary<string, int>();

    /// <summary>The best sentence, where there is one.</summary>
    public BestSentence? Evidence { get; init; }
}

/// <summary>The sentence that answers a question best.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Fragment">A piece of it, word for word.</param>
public sealed record BestSentence(ArticleId Article, string Fragment);
