using System.Globalization;
using System.Text.Json;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Exports;

/// <summary>Looks up what an object of JSON says, whatever its programs make of a value: a text, a number, an object with a name, a list of them.</summary>
internal static class JsonFields
{
    /// <summary>The first of the names that has a value.</summary>
    public static Given? First(this JsonElement entry, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (entry.TryGetProperty(name, out var value) && Text(value) is { } text)
            {
                return new Given(text, name);
            }
        }

        return null;
    }

    /// <summary>The value as text: a list of persons as their names with commas. Null when there is nothing.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value) is var text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Text(name) : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text).Where(text => text is not null)) is { Length: > 0 } all ? all : null,
        _ => null,
    };

    /// <summary>A list of texts or of objects with a name, or a text with commas.</summary>
    public static IReadOnlyList<string> List(this JsonElement entry, string name) =>
        !entry.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text).OfType<string>()]
        : Text(value)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether a value is there and says no: false, null, 0.</summary>
    public static bool IsNo(this JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && (value.ValueKind is JsonValueKind.False or JsonValueKind.Null || (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number == 0));

    /// <summary>Whether a value is there and says yes: true, 1.</summary>
    public static bool IsYes(this JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number == 1));

    /// <summary>An id as it is, number or text.</summary>
    public static string? Id(this JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? Text(value)?.ToString(CultureInfo.InvariantCulture) : null;
}
