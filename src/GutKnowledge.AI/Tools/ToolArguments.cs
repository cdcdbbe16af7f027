using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GutKnowledge.AI.Tools;

/// <summary>The arguments of a call as JSON, whatever the caller made of them.</summary>
internal sealed class ToolArguments
{
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);

    public ToolArguments(IEnumerable<KeyValuePair<string, object?>> given)
    {
        foreach (var (name, value) in given)
        {
            values[name] = Json(value);
        }
    }

    /// <exception cref="ToolMistakeException">A name is no parameter, or a required one is missing.</exception>
    public void Check(string tool, IReadOnlyList<ToolParameter> parameters)
    {
        if (values.Keys.FirstOrDefault(name => !parameters.Any(parameter => parameter.Name == name)) is { } unknown)
        {
            throw new ToolMistakeException($"{tool} has no '{unknown}'; it takes {string.Join(", ", parameters.Select(parameter => parameter.Name))}.");
        }

        if (parameters.FirstOrDefault(parameter => parameter.IsRequired && this[parameter.Name] is null) is { } missing)
        {
            throw new ToolMistakeException($"{tool} needs '{missing.Name}'.");
        }
    }

    /// <summary>Null where it is not given.</summary>
    public JsonElement? this[string name] => values.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static JsonElement Json(object? value) => value switch
    {
        null => default,
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType())),
    };
}
