using System.Text.Json;
using GutKnowledge.Articles;
using GutKnowledge.Import.Sources;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Exports;

/// <summary>Gives the entries of chosen arrays of a JSON document one by one, so that no more than one of them is in memory. Not thread-safe.</summary>
/// <param name="stream">The document in UTF-8; it is not closed.</param>
/// <param name="source">What to call it in an error.</param>
/// <param name="isWanted">Whether the entries of an array are wanted; told the names that lead to it, with <c>/</c> between.</param>
internal sealed class JsonElements(SourceStream stream, string source, Func<string, bool> isWanted)
{
    private const int LargestEntry = 32 * 1024 * 1024;
    private readonly List<(string Path, bool IsArray)> open = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isLast;
    private bool isBegun;
    private string name = string.Empty;
    private JsonReaderState state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    /// <summary>The texts at the top of the document that were passed so far, by name.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>The next entry with the path of its array; null at the end.</summary>
    /// <exception cref="ArticleFormatException">The JSON is broken or cut off there, or an entry is over 32 MB.</exception>
    public (string Path, JsonElement Element)? Next()
    {
        try
        {
            while (true)
            {
                if (Advance() is { } found)
                {
                    return found;
                }

                if (isLast)
                {
                    return null;
                }

                Refill();
            }
        }
        catch (JsonException e)
        {
            throw new ArticleFormatException(source, "the JSON is broken or cut off there: " + JsonText.Reason(e), e.LineNumber is { } line ? (int)Math.Min(line + 1, int.MaxValue) : null, e);
        }
    }

    // Up to the next entry that is whole, or as far as the bytes go.
    private (string Path, JsonElement Element)? Advance()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isLast, state);
        var (consumed, kept) = (0, state);
        (string, JsonElement)? found = null;
        while (found is null && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && IsEntry() is { } path)
            {
                if (!JsonDocument.TryParseValue(ref reader, out var entry))
                {
                    break;
                }

                using (entry)
                {
                    found = (path, entry.RootElement.Clone());
                }

                name = string.Empty;
            }
            else
            {
                Follow(ref reader);
            }

            (consumed, kept) = ((int)reader.BytesConsumed, reader.CurrentState);
        }

        (start, state) = (start + consumed, kept);
        return found;
    }

    private string? IsEntry()
    {
        if (open.Count == 0)
        {
            return null;
        }

        // An object that is no entry of an array is one only where it is called so: {"article": {…}}.
        var path = open[^1].IsArray ? open[^1].Path : PathOf(name);
        return (open[^1].IsArray || name == "article") && isWanted(path) ? path : null;
    }

    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                name = JsonText.Of(ref reader);
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                open.Add((PathOf(name), reader.TokenType == JsonTokenType.StartArray));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.RemoveAt(open.Count - 1);
                break;
            case JsonTokenType.String when open.Count == 1 && !open[0].IsArray:
                texts[name] = JsonText.Of(ref reader);
                break;
        }

        name = string.Empty;
    }

    private string PathOf(string last)
    {
        var above = open.Count == 0 ? string.Empty : open[^1].Path;
        return above.Length == 0 ? last : last.Length == 0 ? above : above + "/" + last;
    }

    private void Refill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            if (buffer.Length >= LargestEntry)
            {
                throw new ArticleFormatException(source, "an entry is over 32 MB; it and what stands behind it was not read.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        if (!isBegun)
        {
            isBegun = true;
            start = buffer.AsSpan(0, read).StartsWith("\uFEFF"u8) ? 3 : 0;
        }

        (end, isLast) = (end + read, read == 0 || end + read < buffer.Length);
    }
}
