using System.Text;
using System.Text.Json;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Reads CSL-JSON: an array of records, an object with <c>items</c> or <c>references</c>, or one record.</summary>
internal static class CslJsonReader
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static void Read(string text, PublicationIntake intake)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Lenient);
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                ReadArray(bytes, ref reader, intake);
                return;
            }

            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            if ((CslFields.Get(root, "items") ?? CslFields.Get(root, "references")) is { ValueKind: JsonValueKind.Array } items)
            {
                foreach (var item in items.EnumerateArray())
                {
                    Take(item, null, intake);
                }
            }
            else
            {
                Take(root, 1, intake);
            }
        }
        catch (InvalidOperationException)
        {
            intake.Report(1, null, JsonText.Broken);
        }
        catch (JsonException e)
        {
            // What came before is kept; nothing behind it can be told apart.
            intake.Report(e.LineNumber is { } line ? (int)line + 1 : null, null, "no JSON from here on; the records before it were read.");
        }
    }

    private static void ReadArray(byte[] bytes, ref Utf8JsonReader reader, PublicationIntake intake)
    {
        var (line, counted) = (1, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            line += bytes.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            using var item = JsonDocument.ParseValue(ref reader);
            Take(item.RootElement, line, intake);
        }
    }

    private static void Take(JsonElement item, int? line, PublicationIntake intake)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            intake.Report(line, null, $"a record must be an object, this is {item.ValueKind}; left out.");
            return;
        }

        try
        {
            TakeObject(item, line, intake);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A name with half of a character in it is only noticed when another name is looked for.
            intake.Report(line, null, JsonText.Broken + " The record is left out.");
        }
    }

    private static void TakeObject(JsonElement item, int? line, PublicationIntake intake)
    {
        var id = CslFields.Text(item, "id");
        if (id is null)
        {
            intake.Report(line, null, "the record has no id.");
        }

        var publication = CslFields.Publication(item, id ?? string.Empty);
        if (publication.Year is null && CslFields.Get(item, "issued") is not null)
        {
            intake.Report(line, id, "\"issued\" has no year; the record is kept without one.");
        }

        intake.Add(publication, line);
    }
}
