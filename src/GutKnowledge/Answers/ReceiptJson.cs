using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>Receipts as JSON.</summary>
internal static class ReceiptJson
{
    private const int Version = 1;

    private static readonly ReceiptJsonContext Context = new(PlainJson.Options(ReceiptJsonContext.Default));

    public static string Write(Receipt receipt) => PlainJson.Write(new Written(Version, receipt), Context.Written);

    /// <exception cref="InvalidDataException">It is no receipt, or one of a later version.</exception>
    public static Receipt Read(string json)
    {
        try
        {
            var written = Given(JsonSerializer.Deserialize(json, Context.Written));
            return written.Version == Version ? Checked(Given(written.Receipt))
                : throw new InvalidDataException($"The receipt has version {written.Version}; this library reads version {Version}.");
        }
        catch (JsonException e)
        {
            // Where, but not what: a message may end in a log, and what stands there may be about somebody's health.
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"It is no receipt that can be read (line {e.LineNumber + 1})."));
        }
    }

    // JSON may say null where nothing may be null.
    private static Receipt Checked(Receipt receipt)
    {
        _ = Given(receipt.Question);
        _ = Given(receipt.AnswerSha256);
        var origin = Given(receipt.Origin);
        (_, _, _, _) = (Given(origin.Library), Given(origin.Data), Given(origin.Vocabulary), Given(origin.Index));
        foreach (var notice in Given(receipt.Notices))
        {
            _ = Given(notice);
        }

        foreach (var sentence in Given(receipt.Articles).SelectMany(article => Given(Given(article).Evidence).Concat(Given(article.Against))))
        {
            _ = Given(Given(sentence).Sha256);
        }

        return receipt.Skip >= 0 && receipt.Take >= 0 && Enum.IsDefined(receipt.Outcome) ? receipt : throw new InvalidDataException("The receipt has a value that is none.");
    }

    private static T Given<T>(T? value)
        where T : class => value ?? throw new InvalidDataException("The receipt has a null where a value must be.");

    internal sealed record Written([property: JsonRequired] int Version, [property: JsonRequired] Receipt Receipt);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ReceiptJson.Written))]
internal sealed partial class ReceiptJsonContext : JsonSerializerContext;
