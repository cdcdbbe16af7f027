using System.IO.Compression;
using System.Text.Json;
using GutKnowledge.Articles;

namespace GutKnowledge.Import.Evaluation;

/// <summary>
/// Judged pages in a folder: <c>html/ID.html</c> or <c>html/ID.html.gz</c>, <c>truth/ID.json</c> with <c>url</c>, <c>title</c>, <c>author</c>, <c>publish_date</c> and <c>main_content</c>
/// (the form of the Web Content Extraction Benchmark), and perhaps <c>reference-lists.json</c>, a list of objects with <c>id</c>, <c>n</c> and <c>first</c>.
/// </summary>
public static class PageSet
{
    /// <summary>Reads what is judged, in ordinal order of the keys; the pages themselves are read when they are needed.</summary>
    /// <exception cref="InvalidDataException">A file is broken, which is named, or there is no page.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<JudgedPage> Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var lists = References(Path.Combine(folder, "reference-lists.json"));
        var truth = Path.Combine(folder, "truth");
        var pages = Directory.Exists(truth)
            ? Directory.EnumerateFiles(truth, "*.json").Order(StringComparer.Ordinal).Select(file => Page(folder, file, lists)).ToList()
            : [];
        return pages.Count > 0 ? pages : throw new InvalidDataException($"{folder}: there is no file truth/*.json in it.");
    }

    /// <summary>Reads the article of a page, which may be packed.</summary>
    /// <exception cref="ArticleFormatException">The page is no article.</exception>
    public static Article Read(JudgedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var stream = File.OpenRead(page.File);
        using Stream plain = page.File.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        return ArticleFile.Read(plain, page.Id, SourceFormat.Html);
    }

    private static JudgedPage Page(string folder, string file, Dictionary<string, JudgedReferenceList> lists)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var html = Path.Combine(folder, "html", id + ".html");
        return Json(file, root => new JudgedPage(
            id,
            File.Exists(html) ? html : html + ".gz",
            Text(root, "url") ?? string.Empty,
            Text(root, "title"),
            Text(root, "author"),
            Text(root, "publish_date"),
            Text(root, "main_content") ?? throw new InvalidDataException($"{file}: 'main_content' is missing."),
            lists.GetValueOrDefault(id)));
    }

    private static Dictionary<string, JudgedReferenceList> References(string file) => !File.Exists(file) ? [] : Json(file, root => root.EnumerateArray().ToDictionary(
        list => list.GetProperty("id").GetString() ?? string.Empty,
        list => new JudgedReferenceList(list.GetProperty("n").GetInt32(), Text(list, "first") ?? string.Empty),
        StringComparer.Ordinal));

    private static T Json<T>(string file, Func<JsonElement, T> read)
    {
        try
        {
            using var parsed = JsonDocument.Parse(File.ReadAllBytes(file));
            return read(parsed.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
