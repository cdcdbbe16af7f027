using System.Text.Json;
using System.Text.RegularExpressions;
using GutKnowledge.Articles;

namespace GutKnowledge.Evaluation;

/// <summary>
/// The articles of a retrieval set, one JSON object a line with <c>_id</c>, <c>title</c> (may be missing or empty) and <c>text</c> (may be empty), as in BEIR (Thakur et al., NeurIPS 2021).
/// Other properties are passed over.
/// </summary>
public static partial class RetrievalCorpus
{
    private const string Untitled = "-";

    /// <summary>Reads the articles one at a time; a file whose name ends in <c>.gz</c> is unpacked. Blank lines in a text part its paragraphs.</summary>
    /// <exception cref="InvalidDataException">A line is broken, or an id stands twice (file and line are named), or there is no article.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<Article> Read(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in SetLine.Of(path))
        {
            var article = Parse(line);
            yield return seen.Add(article.Id.Value) ? article : throw line.Broken($"the id '{article.Id}' stood in the file before.");
        }

        if (seen.Count == 0)
        {
            throw new InvalidDataException($"{path}: there is no article in it.");
        }
    }

    private static Article Parse(SetLine line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            var entry = json.RootElement;
            var id = new ArticleId(line.Key("article", entry.GetProperty("_id").ToString()));
            var title = entry.TryGetProperty("title", out var value) ? value.GetString() ?? string.Empty : string.Empty;
            return Article(id, title, entry.GetProperty("text").GetString() ?? string.Empty);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw line.Broken(e is KeyNotFoundException ? "'_id' or 'text' is missing." : e.Message, e);
        }
    }

    // Public corpora have entries without a title, which an article from a page never lacks; what is not there is not made up.
    private static Article Article(ArticleId id, string title, string text)
    {
        var isTitled = !string.IsNullOrWhiteSpace(title);
        var builder = new ArticleBuilder(id.Value) { Title = isTitled ? title : Untitled };
        foreach (var paragraph in BlankLine().Split(text))
        {
            builder.AddParagraph(paragraph);
        }

        return !builder.HasText ? new Article { Id = id, Title = title.Trim(), Text = string.Empty }
            : isTitled ? builder.Build()
            : builder.Build() with { Title = string.Empty };
    }

    [GeneratedRegex(@"\n[^\S\n]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
