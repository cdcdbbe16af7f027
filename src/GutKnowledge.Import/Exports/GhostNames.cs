using System.Text.Json;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Exports;

/// <summary>Who wrote an article of a Ghost export and how it is tagged: both stand in tables of their own behind the articles, so they are read first.</summary>
internal sealed class GhostNames
{
    private static readonly string[] Tables = ["users", "tags", "posts_authors", "posts_tags"];
    private readonly Dictionary<string, string> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Order, string Id)>> authorsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Order, string Id)>> tagsOf = new(StringComparer.Ordinal);

    private GhostNames()
    {
    }

    /// <summary>Reads the tables; a document without them has no names, and one that is broken has those above the break.</summary>
    public static GhostNames Read(SourceContent content)
    {
        var names = new GhostNames();

        // Read apart from the articles, without progress: it is the same bytes a second time.
        using var stream = (content with { Progress = null }).Open();
        var elements = new JsonElements(stream, content.Source, path => Table(path) is not null || JsonForm.Of(path) is not null || path.Length == 0);
        try
        {
            while (elements.Next() is { } found)
            {
                if (Table(found.Path) is { } table)
                {
                    names.Add(table, found.Element);
                }
                else if (JsonForm.Of(found.Path) != JsonForm.Ghost)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is Articles.ArticleFormatException or JsonException or InvalidOperationException)
        {
            // The articles are read next, as far as they go; that reader says where the document breaks.
        }

        return names;
    }

    public Given? AuthorsOf(JsonElement article)
    {
        var names = Named(article, authorsOf, users);
        return names.Count > 0 ? new Given(string.Join(", ", names), "posts_authors")
            : article.Id("author_id") is { } id && users.TryGetValue(id, out var name) ? new Given(name, "author_id")
            : null;
    }

    // A name that begins with "#" is Ghost's own and not shown.
    public IReadOnlyList<string> TagsOf(JsonElement article) => [.. Named(article, tagsOf, tags).Where(name => name[0] != '#')];

    private static List<string> Named(JsonElement article, Dictionary<string, List<(int Order, string Id)>> links, Dictionary<string, string> names) =>
        article.Id("id") is { } id && links.TryGetValue(id, out var found)
            ? [.. found.OrderBy(link => link.Order).Select(link => names.GetValueOrDefault(link.Id)).OfType<string>()]
            : [];

    private static string? Table(string path) =>
        Array.Find(Tables, table => path == "db/data/" + table || path == "data/" + table);

    private void Add(string table, JsonElement row)
    {
        switch (table)
        {
            case "users" or "tags" when row.Id("id") is { } id && row.First(["name"]) is { } name:
                (table == "users" ? users : tags)[id] = name.Text;
                break;
            case "posts_authors" when row.Id("post_id") is { } article && row.Id("author_id") is { } author:
                Link(authorsOf, article, author, row);
                break;
            case "posts_tags" when row.Id("post_id") is { } article && row.Id("tag_id") is { } tag:
                Link(tagsOf, article, tag, row);
                break;
        }
    }

    private static void Link(Dictionary<string, List<(int Order, string Id)>> links, string article, string id, JsonElement row)
    {
        if (!links.TryGetValue(article, out var list))
        {
            links[article] = list = [];
        }

        list.Add((row.TryGetProperty("sort_order", out var order) && order.ValueKind == JsonValueKind.Number && order.TryGetInt32(out var place) ? place : list.Count, id));
    }
}
