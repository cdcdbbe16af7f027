using GutKnowledge.Articles;

namespace GutKnowledge.Answers;

/// <summary>How a suggestion fits what was typed, the best first.</summary>
public enum SuggestionMatch
{
    /// <summary>It begins so.</summary>
    Name,

    /// <summary>One of its other words begins so.</summary>
    Word,

    /// <summary>It, or one of its words, begins nearly so, or it is a spelling that is known to be wrong.</summary>
    Fuzzy,
}

/// <summary>What somebody may be about to type: a concept or an article.</summary>
/// <param name="Text">The wording of the concept, or the title, that fits what was typed.</param>
/// <param name="Match">How it fits.</param>
/// <param name="Concept">The concept that the wording is one for; null for an article.</param>
/// <param name="Article">The article with the title; null for a concept.</param>
/// <param name="Articles">How many articles speak of the concept as present; 1 for an article.</param>
public sealed record Suggestion(string Text, SuggestionMatch Match, NamedConcept? Concept, ArticleId? Article, int Articles);
