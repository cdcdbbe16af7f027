using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GutKnowledge.Text;

/// <summary>JSON as the library writes it: characters as they are and not as escapes, and the same bytes on every machine.</summary>
internal static class PlainJson
{
    /// <summary>The options of a generated form, but with characters as they are.</summary>
    public static JsonSerializerOptions Options(JsonSerializerContext generated) => new(generated.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The writer breaks lines as the machine does.
    public static string Write<T>(T value, JsonTypeInfo<T> form) => JsonSerializer.Serialize(value, form).ReplaceLineEndings("\n");
}
