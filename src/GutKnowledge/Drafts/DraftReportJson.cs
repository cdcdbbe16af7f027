using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GutKnowledge.Drafts;

/// <summary>Reports as JSON.</summary>
internal static class DraftReportJson
{
    private static readonly DraftReportJsonContext Context = new(new JsonSerializerOptions(DraftReportJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    // The writer breaks lines as the machine does; the bytes may not depend on the machine.
    public static string Write(DraftReport report) => JsonSerializer.Serialize(report, Context.DraftReport).ReplaceLineEndings("\n");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DraftReport))]
internal sealed partial class DraftReportJsonContext : JsonSerializerContext;
