using GutKnowledge.Answers;

namespace GutKnowledge.Cli.Json;

/// <summary>A suggestion in a list.</summary>
internal sealed record SuggestionEntry(string Text, SuggestionMatch Match, string? Concept, string? Name, string? Article, int Articles)
{
    public static SuggestionEntry Of(Suggestion suggestion) =>
        new(suggestion.Text, suggestion.Match, suggestion.Concept?.Id.Value, suggestion.Concept?.Name, suggestion.Article?.Value, suggestion.Articles);
}
