using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Answers as JSON.</summary>
internal static class AnswerJson
{
    private static readonly AnswerJsonContext Context = new(PlainJson.Options(AnswerJsonContext.Default));

    public static string Write(Answer answer) => PlainJson.Write(answer, Context.Answer);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
