using System.Text.Json;
using GutKnowledge.AI;
using Microsoft.Extensions.AI;

namespace GutKnowledge.Tests.AI;

/// <summary>Calls of a knowledge base's tools, as a function-invoking client makes them.</summary>
internal static class ToolCall
{
    public static async Task<JsonElement> CallAsync(this KnowledgeBase knowledge, string tool, object arguments) =>
        (JsonElement)(await knowledge.Tool(tool).InvokeAsync(Arguments(arguments), TestContext.Current.CancellationToken))!;

    public static AIFunction Tool(this KnowledgeBase knowledge, string name) => knowledge.AsAIFunctions().Single(tool => tool.Name == name);

    public static string Error(this JsonElement result) => result.GetProperty("errors").EnumerateArray().Should().ContainSingle().Subject.GetString()!;

    public static IEnumerable<JsonElement> Rows(this JsonElement result, string name) => result.GetProperty(name).EnumerateArray();

    // A model's arguments come as JSON.
    private static AIFunctionArguments Arguments(object arguments) =>
        new((arguments as JsonElement? ?? JsonSerializer.SerializeToElement(arguments)).EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
}
