using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GutKnowledge.AI.Tools;

/// <summary>JSON schemas of what a tool takes and gives.</summary>
internal static class ToolSchema
{
    public static JsonElement OfArguments(IReadOnlyList<ToolParameter> parameters) => Write(writer =>
    {
        writer.WriteStartObject("properties");
        foreach (var parameter in parameters)
        {
            parameter.WriteSchema(writer);
        }

        writer.WriteEndObject();
        WriteRequired(writer, parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name));
    });

    /// <summary>
    /// The fields of a result and their types. What the rows of a list hold stands in the tool's description, which models are shown and schemas of results seldom are: the whole
    /// schema would be longer than all the rest of the list of tools. Only the notices are required, since a result may be nothing but errors.
    /// </summary>
    public static JsonElement OfResult(JsonTypeInfo result) => Write(writer =>
    {
        writer.WriteStartObject("properties");
        foreach (var property in result.Properties.OrderBy(property => property.Order))
        {
            writer.WriteStartObject(property.Name);
            writer.WriteString("type", TypeOf(result, property.PropertyType));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteRequired(writer, ["urgent"]);
    });

    private static string TypeOf(JsonTypeInfo result, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(bool) => "boolean",
        var t when t == typeof(int) => "integer",
        var t => result.Options.GetTypeInfo(t).Kind switch
        {
            JsonTypeInfoKind.Enumerable => "array",
            JsonTypeInfoKind.Object => "object",
            _ => "string",
        },
    };

    private static void WriteRequired(Utf8JsonWriter writer, IEnumerable<string> names)
    {
        writer.WriteStartArray("required");
        foreach (var name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static JsonElement Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "object");
            write(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
