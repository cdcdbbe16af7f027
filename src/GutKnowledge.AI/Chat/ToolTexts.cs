using System.Text.Json;
using GutKnowledge.AI.Tools;
using GutKnowledge.Drafts;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI.Chat;

/// <summary>The sentences and texts that a model got by calling our tools.</summary>
internal static class ToolTexts
{
    private static readonly HashSet<string> Tools = new(["ask", "evidence", "concept", "article"], StringComparer.Ordinal);

    // The fields of results in which articles are quoted.
    private static readonly HashSet<string> Quoted = new(["sentence", "text", "leadIn", "caveat"], StringComparer.Ordinal);

    public static IEnumerable<DraftSource> Of(IEnumerable<ChatMessage> messages)
    {
        List<AIContent> contents = [.. messages.SelectMany(message => message.Contents)];
        var ours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var call in contents.OfType<FunctionCallContent>().Where(call => Tools.Contains(call.Name)))
        {
            ours[call.CallId] = call.Name;
        }

        return contents.OfType<FunctionResultContent>().Where(result => ours.ContainsKey(result.CallId))
            .SelectMany(result => Json(result.Result) is { } json ? Texts(json).Select(text => new DraftSource(ours[result.CallId], text)) : []);
    }

    private static JsonElement? Json(object? result)
    {
        if (result is JsonElement element)
        {
            return element;
        }

        try
        {
            return result is string text ? JsonElement.Parse(text) : null;
        }
        catch (JsonException)
        {
            // What is no JSON is not what our tools give.
            return null;
        }
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field =>
            field.Value.ValueKind == JsonValueKind.String && Quoted.Contains(field.Name) ? [field.Value.GetString()!] : Texts(field.Value)),
        _ => [],
    };
}
