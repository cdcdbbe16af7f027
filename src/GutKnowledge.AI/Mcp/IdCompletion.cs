using GutKnowledge.Answers;
using ModelContextProtocol.Protocol;

namespace GutKnowledge.AI.Mcp;

/// <summary>Completes the id of a resource from what somebody types: the words of a title, or any name of a concept. What is only nearly typed so is no completion: clients show all as if it were meant.</summary>
internal static class IdCompletion
{
    // The protocol allows no more.
    private const int Most = 100;

    public static CompleteResult Of(KnowledgeBase knowledge, CompleteRequestParams? asked)
    {
        var ids = asked?.Ref is ResourceTemplateReference { Uri: { } template } && asked.Argument is { Name: "id", Value: { Length: > 0 } typed }
            ? knowledge.Suggest(typed, Most).Where(suggestion => suggestion.Match != SuggestionMatch.Fuzzy).Select(suggestion => template switch
            {
                KnowledgeResource.ArticleTemplate => suggestion.Article?.Value,
                KnowledgeResource.ConceptTemplate => suggestion.Concept?.Id.Value,
                _ => null,
            }).OfType<string>().Distinct().ToList()
            : [];
        return new CompleteResult { Completion = new Completion { Values = ids, Total = ids.Count, HasMore = false } };
    }
}
