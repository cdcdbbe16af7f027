using System.Text.Json;
using System.Text.Json.Serialization;
using GutKnowledge.Text;

namespace GutKnowledge.Articles;

/// <summary>Articles as JSON: one form for the store, the bundled sample and the command line. Property order is fixed, so the same article gives the same bytes.</summary>
public static class ArticleJson
{
    private static readonly ArticleJsonContext Context = new(PlainJson.Options(ArticleJsonContext.Default));

    /// <summary>The article as one line of UTF-8 JSON.</summary>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return JsonSerializer.SerializeToUtf8Bytes(article, Context.Article);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="ArticleFormatException">The JSON is broken, lacks a field, or cannot be an article; <paramref name="name"/> and the reason are named.</exception>
    public static Article Read(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            var article = JsonSerializer.Deserialize(json, Context.Article) ?? throw new ArticleFormatException(name, "the JSON is null.");
            return ArticleFaults.Of(article) is { } fault ? throw new ArticleFormatException(name, fault) : article;
        }
        catch (JsonException e)
        {
            throw new ArticleFormatException(name, JsonText.Reason(e), null, e);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
