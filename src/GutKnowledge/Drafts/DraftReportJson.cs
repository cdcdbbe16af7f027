using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Reports as JSON.</summary>
internal static class DraftReportJson
{
    private static readonly DraftReportJsonContext Context = new(PlainJson.Options(DraftReportJsonContext.Default));

    public static string Write(DraftReport report) => PlainJson.Write(report, Context.DraftReport);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DraftReport))]
internal sealed partial class DraftReportJsonContext : JsonSerializerContext;
