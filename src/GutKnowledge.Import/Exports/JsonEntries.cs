using System.Net;
using System.Text;
using System.Text.Json;
using GutKnowledge.Articles;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Import.Sources;
using GutKnowledge.Text;

namespace GutKnowledge.Import.Exports;

/// <summary>Reads the articles of a JSON Feed, of Shopify and of Ghost; which of them it is, is told by where in the document the articles lie.</summary>
internal static class JsonEntries
{
    private const string GhostUrl = "__GHOST_URL__";

    /// <summary>Reads the entries.</summary>
    /// <param name="content">The document.</param>
    /// <param name="site">The address of the site, or null.</param>
    /// <exception cref="ArticleFormatException">No articles of a known form are in it, or what stands behind those that were given is broken.</exception>
    public static IEnumerable<Entry> Read(SourceContent content, Uri? site)
    {
        var ghost = GhostNames.Read(content);
        using var stream = content.Open();
        var elements = new JsonElements(stream, content.Source, path => path.Length == 0 || JsonForm.Of(path) is not null);
        var number = 0;
        while (elements.Next() is { } found)
        {
            yield return Next(found.Path, found.Element, new Place($"{content.Source}#{++number}", content, site, elements.Texts), ghost);
        }

        if (number == 0 && content.IsFound)
        {
            yield return new Entry(content.Source, content.Source) { LeftOut = ContentReader.OtherFile };
        }
        else if (number == 0)
        {
            throw new ArticleFormatException(content.Source, "is JSON, but holds no articles as a JSON Feed, Shopify or Ghost writes them.");
        }
    }

    private static Entry Next(string path, JsonElement element, Place place, GhostNames ghost)
    {
        try
        {
            var entry = element.TryGetProperty("node", out var node) && node.ValueKind == JsonValueKind.Object ? node : element;
            return (JsonForm.Of(path) ?? OfFields(entry)) is { } form
                ? Of(entry, form, place, ghost)
                : new Entry(place.Source, place.Source) { Broken = "it has none of the fields of an article (body_html, content_html, html)." };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A name with half of a character in it is only noticed when another name is looked for.
            return new Entry(place.Source, place.Source) { Broken = JsonText.Broken };
        }
    }

    private static Entry Of(JsonElement json, JsonForm form, Place place, GhostNames ghost)
    {
        var full = json.First(form.Html) ?? Encoded(json.First(form.Plain), WordPressText.Paragraphs);
        var id = json.First(form.Id)?.Text;
        var key = id is null ? place.Source : form == JsonForm.JsonFeed ? FeedKey(id, place) : $"{form.Prefix}:{id}";
        return new Entry(place.Source, key)
        {
            LeftOut = LeftOut(json, form),
            Original = new ArticleOriginal("application/json", Encoding.UTF8.GetBytes(JsonText.Raw(json))),
            Title = Encoded(json.First(["title"]), text => text),
            Address = AddressOf(json, form, place),
            Html = Given.First(full, json.First(form.Summary)),
            IsSummary = full is null,
            IsOfFeed = form == JsonForm.JsonFeed,
            Published = json.First(form.Published),
            Updated = json.First(form.Updated),
            Author = json.First(form.Author) ?? ghost.AuthorsOf(json),
            Publisher = form == JsonForm.JsonFeed ? place.Texts.GetValueOrDefault("title") : null,
            Tags = json.List("tags") is { Count: > 0 } tags ? tags : ghost.TagsOf(json),
        };
    }

    private static Given? Encoded(Given? plain, Func<string, string> lay) => plain is null ? null : plain with { Text = lay(WebUtility.HtmlEncode(plain.Text)) };

    private static string FeedKey(string id, Place place) =>
        Uri.TryCreate(id, UriKind.Absolute, out _) ? id : $"{place.Texts.GetValueOrDefault("home_page_url") ?? place.Content.Name}#{id}";

    private static Given? AddressOf(JsonElement json, JsonForm form, Place place)
    {
        if (json.First(form.Address) is { } given && !given.Text.StartsWith(GhostUrl, StringComparison.Ordinal))
        {
            return given;
        }

        var blog = json.TryGetProperty("blog", out var about) && about.ValueKind == JsonValueKind.Object ? about.First(["handle"])?.Text : json.First(["blog_handle"])?.Text;
        return json.First(form.Slug) is not { } slug ? null
            : form == JsonForm.Ghost ? SiteAddress.Of(place.Site, slug.From, slug.Text, string.Empty)
            : blog is not null ? SiteAddress.Of(place.Site, slug.From, "blogs", blog, slug.Text)
            : null;
    }

    private static string? LeftOut(JsonElement json, JsonForm form)
    {
        var status = json.First(["status"])?.Text;
        return form == JsonForm.Ghost && (json.First(["type"])?.Text == "page" || json.IsYes("page")) ? "page"
            : form == JsonForm.Ghost && status is not null and not "published" ? status
            : form == JsonForm.Shopify && (json.IsNo("published_at") || json.IsNo("publishedAt") || json.IsNo("isPublished") || json.IsNo("published")) ? "draft"
            : null;
    }

    // In a bare array only the entry itself can tell.
    private static JsonForm? OfFields(JsonElement json) =>
        json.TryGetProperty("body_html", out _) || json.TryGetProperty("contentHtml", out _) || (json.TryGetProperty("body", out _) && json.TryGetProperty("handle", out _)) ? JsonForm.Shopify
        : json.TryGetProperty("content_html", out _) || json.TryGetProperty("content_text", out _) ? JsonForm.JsonFeed
        : json.TryGetProperty("html", out _) ? JsonForm.Ghost
        : null;

    private sealed record Place(string Source, SourceContent Content, Uri? Site, IReadOnlyDictionary<string, string> Texts);
}
