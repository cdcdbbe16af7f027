using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GutKnowledge.AI.Tools;

/// <summary>Results as JSON: compact, with a fixed order of properties, what is null left out.</summary>
internal static class ToolJson
{
    private static readonly ToolJsonContext Context = new(new JsonSerializerOptions(ToolJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static JsonTypeInfo Of(Type type) => Context.Options.GetTypeInfo(type);

    public static JsonElement Element(ToolResult result) => JsonSerializer.SerializeToElement(result, Of(result.GetType()));

    public static string Write(ToolResult result) => JsonSerializer.Serialize(result, Of(result.GetType()));

    /// <summary>How many characters a row takes, with the comma behind it.</summary>
    public static int Length<T>(T row) => JsonSerializer.Serialize(row, (JsonTypeInfo<T>)Of(typeof(T))).Length + 1;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Mistake))]
[JsonSerializable(typeof(AskResult))]
[JsonSerializable(typeof(EvidenceResult))]
[JsonSerializable(typeof(ConceptResult))]
[JsonSerializable(typeof(SuggestResult))]
[JsonSerializable(typeof(ArticleResult))]
[JsonSerializable(typeof(CheckDraftResult))]
internal sealed partial class ToolJsonContext : JsonSerializerContext;
