using System.Text.Json;

namespace GutKnowledge.Text;

/// <summary>The characters of a JSON string. The parser lets bytes pass that are no UTF-8, and escapes that are half of a character, and only complains when somebody wants the text.</summary>
internal static class JsonText
{
    private const int LongestReason = 200;

    /// <summary>What is wrong with it, as the end of a sentence.</summary>
    public const string Broken = "a text in it is not UTF-8, or has half of a surrogate pair in it.";

    /// <exception cref="JsonException">They are none.</exception>
    public static string Of(JsonElement value) => Read(value, element => element.GetString()!);

    /// <summary>The JSON itself, as it is written.</summary>
    /// <exception cref="JsonException">A text in it is none.</exception>
    public static string Raw(JsonElement value) => Read(value, element => element.GetRawText());

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

    /// <summary>What the parser says, in one line and without the place. It may quote the document, as long as that likes.</summary>
    public static string Reason(JsonException error)
    {
        var message = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var at and > 0 ? error.Message[..at] : error.Message;
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestReason ? line : line[..LongestReason] + "…";
    }

    private static string Read(JsonElement value, Func<JsonElement, string> read)
    {
        try
        {
            return read(value);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException(Broken, e);
        }
    }
}
