using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GutKnowledge.Import.Html;

/// <summary>JSON as pages hold it: with trailing commas, raw line breaks in strings, comments or CDATA marks around it, and several values one behind the other.</summary>
internal static partial class LenientJson
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The values up to the first that cannot be read.</summary>
    public static IReadOnlyList<JsonElement> Values(string json)
    {
        var values = new List<JsonElement>();
        var rest = Encoding.UTF8.GetBytes(Control().Replace(Unwrapped(json), " ")).AsSpan().Trim(Between);
        while (rest.Length > 0)
        {
            var reader = new Utf8JsonReader(rest, Lenient);
            try
            {
                using var value = JsonDocument.ParseValue(ref reader);
                CheckNames(value.RootElement);
                values.Add(value.RootElement.Clone());
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // What the page says elsewhere remains.
                break;
            }

            rest = rest[(int)reader.BytesConsumed..].Trim(Between);
        }

        return values;
    }

    /// <summary>The text, without white space around it; null for another value, and for half of a surrogate pair.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Unwrapped(string json)
    {
        var text = Opening().Replace(json.Trim(), string.Empty).TrimEnd();
        var inner = text.EndsWith("*/", StringComparison.Ordinal) ? text[..^2].TrimEnd() : text;
        if (inner.EndsWith("]]>", StringComparison.Ordinal))
        {
            inner = inner[..^3].TrimEnd();
            return inner.EndsWith("//", StringComparison.Ordinal) || inner.EndsWith("/*", StringComparison.Ordinal) ? inner[..^2] : inner;
        }

        return text.EndsWith("-->", StringComparison.Ordinal) ? text[..^3] : text;
    }

    // A name with half of a character in it is only noticed when another name is looked for.
    private static void CheckNames(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                _ = property.Name;
                CheckNames(property.Value);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                CheckNames(item);
            }
        }
    }

    private static ReadOnlySpan<byte> Between => " ,;"u8;

    [GeneratedRegex(@"^(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\x00-\x1F]", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
