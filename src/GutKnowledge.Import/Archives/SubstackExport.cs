using System.IO.Compression;
using System.Net;
using GutKnowledge.Articles;
using GutKnowledge.Import.Exports;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Archives;

/// <summary>Reads a Substack export: <c>posts.csv</c> lists the articles, and each text lies in <c>posts/ID.html</c>, where the ID is a number, a full stop and the last part of the address.</summary>
internal static class SubstackExport
{
    private const string List = "posts.csv";

    /// <summary>The list of the articles, when the archive is a Substack export.</summary>
    public static ZipArchiveEntry? Find(ZipArchive archive) =>
        archive.Entries.FirstOrDefault(entry => entry.Name == List && ArchiveEntry.Refusal(entry.FullName) is null && !ArchiveEntry.IsHidden(entry.FullName));

    /// <exception cref="ArticleFormatException">The list cannot be read.</exception>
    public static IEnumerable<Entry> Read(ZipArchive archive, ZipArchiveEntry list, SourceContent content, Uri? site)
    {
        var folder = list.FullName[..^List.Length] + "posts/";
        var texts = archive.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)).GroupBy(entry => entry.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        using var table = new Table(ArchiveEntry.Open(list, $"{content.Source}/{list.FullName}"), $"{content.Source}/{list.FullName}");
        while (table.Read())
        {
            if (table.Get("post_id") is { } id)
            {
                yield return Of(table, id, texts, content, site);
            }
        }
    }

    private static Entry Of(Table table, string id, Dictionary<string, ZipArchiveEntry> texts, SourceContent content, Uri? site)
    {
        Given? Column(string name) => table.Get(name) is { } text ? new Given(text, name) : null;
        var source = $"{content.Source}/posts/{id}.html";
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        var entry = new Entry(source, $"substack:{(dot > 0 ? id[..dot] : id)}")
        {
            LeftOut = string.Equals(table.Get("is_published"), "true", StringComparison.OrdinalIgnoreCase) ? null : "draft",
            Title = Column("title") is { } title ? title with { Text = WebUtility.HtmlEncode(title.Text) } : null,
            Address = dot > 0 ? SiteAddress.Of(site, "post_id", "p", id[(dot + 1)..]) : null,
            Published = Column("post_date"),
        };
        if (entry.LeftOut is not null)
        {
            return entry;
        }

        if (!texts.TryGetValue(id + ".html", out var text))
        {
            return entry with { Broken = table.Get("type") is { } type and not "newsletter" ? $"the export holds no text of this {type}." : "the export holds no text of it." };
        }

        try
        {
            var html = Bytes(text, source);
            return entry with { Html = new Given(Decoded(html), "html"), Original = new ArticleOriginal("text/html", html) };
        }
        catch (Exception e) when (e is ArticleFormatException or InvalidDataException)
        {
            return entry with { Broken = e is ArticleFormatException own ? own.Reason : "the entry of the archive is damaged." };
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry, string source)
    {
        using var stream = new SourceStream(ArchiveEntry.Open(entry, source), source, progress: null);
        stream.BeginEntry();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Decoded(byte[] html)
    {
        using var reader = new StreamReader(new MemoryStream(html));
        return reader.ReadToEnd();
    }
}
