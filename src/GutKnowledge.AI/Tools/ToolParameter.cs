using System.Globalization;
using System.Text.Json;

namespace GutKnowledge.AI.Tools;

/// <summary>A parameter of a tool: what a model is told of it, and how its value is read.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What to give.</param>
internal abstract class ToolParameter(string name, string description)
{
    public string Name { get; } = name;

    /// <summary>Whether a call must give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Writes what its schema has besides the description.</summary>
    protected abstract void WriteType(Utf8JsonWriter writer);

    public void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Name);
        WriteType(writer);
        if (description.Length > 0)
        {
            writer.WriteString("description", description);
        }

        writer.WriteEndObject();
    }

    /// <summary>The characters of a JSON string; what is half of a character only shows when it is read.</summary>
    protected string Characters(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("a text without broken characters");
        }
    }

    protected ToolMistakeException Wrong(string expected) => new($"'{Name}' must be {expected}.");
}

/// <summary>A text.</summary>
internal sealed class TextParameter(string name, string description) : ToolParameter(name, description)
{
    /// <summary>Null where it is not given.</summary>
    public string? Read(ToolArguments arguments) => arguments[Name] switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => Characters(value),
        _ => throw Wrong("a text"),
    };

    /// <summary>What must be given.</summary>
    public string Get(ToolArguments arguments) => Read(arguments) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Wrong("given and not empty");

    protected override void WriteType(Utf8JsonWriter writer) => writer.WriteString("type", "string");
}

/// <summary>Several texts; a single one is taken for a list of one.</summary>
internal sealed class TextsParameter(string name, string description) : ToolParameter(name, description)
{
    public IReadOnlyList<string> Get(ToolArguments arguments) => arguments[Name] switch
    {
        null => [],
        { ValueKind: JsonValueKind.String } value => [Characters(value)],
        { ValueKind: JsonValueKind.Array } values when values.EnumerateArray().All(value => value.ValueKind == JsonValueKind.String) => [.. values.EnumerateArray().Select(Characters)],
        _ => throw Wrong("a list of texts"),
    };

    protected override void WriteType(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        writer.WriteString("type", "string");
        writer.WriteEndObject();
    }
}

/// <summary>A whole number between two bounds, which are told when they are missed: in every schema they would take more room than they save. One that is written as a text is read, too.</summary>
internal sealed class NumberParameter(string name, string description, int usual, int least, int most = int.MaxValue) : ToolParameter(name, description)
{
    public int Get(ToolArguments arguments)
    {
        var number = arguments[Name] switch
        {
            null => usual,
            { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var whole) => whole,
            { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var real) && real == Math.Floor(real) && Math.Abs(real) < int.MaxValue => (int)real,
            { ValueKind: JsonValueKind.String } value when int.TryParse(Characters(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written) => written,
            _ => throw Wrong(Expected),
        };
        return number >= least && number <= most ? number : throw Wrong(Expected);
    }

    private string Expected => most == int.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} on")
        : string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");

    protected override void WriteType(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "integer");
        writer.WriteNumber("default", usual);
    }
}

/// <summary>Yes or no; no where it is not given.</summary>
internal sealed class FlagParameter(string name, string description) : ToolParameter(name, description)
{
    public bool Get(ToolArguments arguments) => arguments[Name] switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw Wrong("true or false"),
    };

    protected override void WriteType(Utf8JsonWriter writer) => writer.WriteString("type", "boolean");
}

/// <summary>One of the names of an enumeration, however its letters are cased.</summary>
internal sealed class ChoiceParameter<T>(string name, string description) : ToolParameter(name, description)
    where T : struct, Enum
{
    private static readonly string[] Names = Enum.GetNames<T>();

    /// <summary>Null where it is not given.</summary>
    public T? Read(ToolArguments arguments) => arguments[Name] switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value when Array.FindIndex(Names, known => known.Equals(Characters(value), StringComparison.OrdinalIgnoreCase)) is var at and >= 0 => Enum.GetValues<T>()[at],
        _ => throw Wrong("one of " + string.Join(", ", Names)),
    };

    protected override void WriteType(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("enum");
        foreach (var known in Names)
        {
            writer.WriteStringValue(known);
        }

        writer.WriteEndArray();
    }
}
