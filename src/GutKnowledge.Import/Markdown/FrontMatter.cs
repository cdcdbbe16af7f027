using GutKnowledge.Articles;
using GutKnowledge.Citations;

namespace GutKnowledge.Import.Markdown;

/// <summary>The metadata above a Markdown article, between two lines of three hyphens.</summary>
internal sealed class FrontMatter
{
    private readonly Dictionary<string, FrontMatterValue> values;
    private readonly string name;

    private FrontMatter(Dictionary<string, FrontMatterValue> values, string name)
    {
        this.values = values;
        this.name = name;
    }

    /// <summary>The printed title.</summary>
    public string? Title => Text("title");

    /// <summary>Cuts the front matter off. A first line of hyphens that no <c>key:</c> follows is a rule and no front matter.</summary>
    /// <exception cref="ArticleFormatException">The front matter is not closed or is not a list of keys and values.</exception>
    public static (FrontMatter Matter, string Body) Split(string markdown, string name)
    {
        var lines = markdown.TrimStart('\uFEFF').Split('\n');
        if (!Begins(lines))
        {
            return (new FrontMatter([], name), markdown);
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");
        if (end < 0)
        {
            throw new ArticleFormatException(name, "the front matter has no closing line of three hyphens.", 1);
        }

        // The opening line stays, so that the parser counts lines as the file does.
        var yaml = string.Join('\n', lines[..end]);
        return (new FrontMatter(FrontMatterValue.Read(yaml, name), name), string.Join('\n', lines[(end + 1)..]));
    }

    /// <summary>Whether a Markdown file begins with front matter.</summary>
    public static bool Begins(string[] lines) =>
        lines.Length > 1 && lines[0].TrimEnd() == "---"
        && Array.Find(lines[1..Math.Min(lines.Length, 20)], line => line.Trim().Length > 0 && line[0] != '#') is { } first
        && (first.TrimEnd() == "---" || first.Contains(':', StringComparison.Ordinal));

    /// <summary>Tells the builder what the front matter says.</summary>
    /// <exception cref="ArticleFormatException">A value cannot be what its key asks for; key, line and value are named.</exception>
    public void Fill(ArticleBuilder builder)
    {
        builder.Title = Title;
        builder.Url = Url();
        builder.Published = Day("published") ?? Day("date");
        builder.Updated = Day("updated");
        builder.Author = List("author") is { Count: > 0 } authors ? string.Join(", ", authors) : null;
        builder.Publisher = Text("publisher");
        builder.Tags = Split(List("tags"), "tags");
        builder.Sells = Split(List("sells"), "sells");
    }

    /// <summary>The entries under <c>references</c>: printed texts, or maps with <c>text</c> and <c>doi</c>.</summary>
    public IEnumerable<Reference> References()
    {
        foreach (var item in Given("references")?.Items ?? [])
        {
            var text = item.Entries.Count == 0 ? item.Scalar : item.Entries.GetValueOrDefault("text")?.Scalar;
            var printed = item.Entries.GetValueOrDefault("doi")?.Scalar;
            if (string.IsNullOrWhiteSpace(text ?? printed))
            {
                throw new ArticleFormatException(name, "an entry of 'references' has no text.", item.Line);
            }

            var entry = Reference.Parse((text ?? printed)!);
            if (!string.IsNullOrWhiteSpace(printed) && entry.Doi is null)
            {
                entry = Doi.TryParse(printed, out var doi) ? entry with { Doi = doi } : throw new ArticleFormatException(name, $"the front matter's 'doi' is not a DOI: '{Cut(printed)}'.", item.Line);
            }

            yield return entry;
        }
    }

    private static string Cut(string value) => (value.Length <= 80 ? value : value[..80] + "…").ReplaceLineEndings(" ");

    private FrontMatterValue? Given(string key) => values.GetValueOrDefault(key);

    private string? Text(string key)
    {
        if (Given(key) is not { } value)
        {
            return null;
        }

        if (value.Scalar is null)
        {
            throw new ArticleFormatException(name, $"the front matter's '{key}' is not a text.", value.Line);
        }

        return string.IsNullOrWhiteSpace(value.Scalar) ? null : value.Scalar.Trim();
    }

    private string? Url() => Text("url") is not { } url ? null
        : url.Length <= 1024 ? url
        : throw new ArticleFormatException(name, "the front matter's 'url' is longer than 1,024 characters.", Given("url")!.Line);

    private DateOnly? Day(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        return PrintedDate.TryParse(text, out var day) ? day : throw new ArticleFormatException(name, $"the front matter's '{key}' is not a date: '{Cut(text)}'.", Given(key)!.Line);
    }

    private List<string> List(string key)
    {
        if (Given(key) is not { } value)
        {
            return [];
        }

        if (value.Items.Any(item => item.Scalar is null))
        {
            throw new ArticleFormatException(name, $"the front matter's '{key}' is not a list of texts.", value.Line);
        }

        return [.. value.Items.Select(item => item.Scalar!.Trim()).Where(text => text.Length > 0)];
    }

    // "tags: gut, diet" is a list, too.
    private List<string> Split(List<string> texts, string key) =>
        Given(key)?.Scalar is null ? texts : [.. texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
