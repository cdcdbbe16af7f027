using System.Text.Json;

namespace GutKnowledge.Text;

/// <summary>The characters of a JSON string. The parser lets bytes pass that are no UTF-8, and escapes that are half of a character, and only complains when somebody wants the text.</summary>
internal static class JsonText
{
    private const string Broken = "a text in it is not UTF-8, or has half of a surrogate pair in it.";

    /// <exception cref="JsonException">They are none.</exception>
    public static string Of(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException(Broken, e);
        }
    }

    /// <exception cref="JsonException">They are none.</exception>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException(Broken, e);
        }
    }
}
