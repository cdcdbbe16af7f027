using System.IO.Compression;
using GutKnowledge.Articles;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Import.Files;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Archives;

/// <summary>Reads a ZIP archive entry by entry, in ordinal order: a Substack export, or a folder of articles and exports. Nothing is written to disk.</summary>
/// <param name="content">The archive; its stream can be sought in.</param>
/// <param name="site">The address of the site, or null.</param>
/// <param name="read">Cuts an entry into articles.</param>
internal sealed class ZipContents(SourceContent content, Uri? site, Func<SourceContent, IEnumerable<PendingItem>> read)
{
    private const int MostEntries = 200_000;

    // What Word, Excel and e-books have in them.
    private static readonly string[] OfOffice = ["[Content_Types].xml", "mimetype"];

    /// <exception cref="ArticleFormatException">The archive holds no articles.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public IEnumerable<PendingItem> Items()
    {
        using var archive = new ZipArchive(content.OpenBytes(), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries)
        {
            throw new ArticleFormatException(content.Source, "is an archive of more than 200,000 entries; refused.");
        }

        if (archive.Entries.FirstOrDefault(entry => OfOffice.Contains(entry.FullName)) is not null)
        {
            throw new ArticleFormatException(content.Source, "is an Office file or an e-book, not an archive of articles.");
        }

        var found = false;
        foreach (var item in SubstackExport.Find(archive) is { } list ? OfSubstack(archive, list) : OfFolder(archive))
        {
            found = true;
            yield return item;
        }

        if (!found)
        {
            throw new ArticleFormatException(content.Source, "there are no articles in the archive.");
        }
    }

    private IEnumerable<PendingItem> OfSubstack(ZipArchive archive, ZipArchiveEntry list)
    {
        content.Progress?.Expect(-content.Length);
        content.Progress?.Expect(archive.Entries.Count);
        foreach (var entry in SubstackExport.Read(archive, list, content, site))
        {
            content.Progress?.Advance(1);
            yield return EntryReader.Pending(entry);
        }
    }

    private IEnumerable<PendingItem> OfFolder(ZipArchive archive)
    {
        foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            content.Progress?.Advance(entry.CompressedLength);
            var source = $"{content.Source}/{entry.FullName}";
            if (ArchiveEntry.Refusal(entry.FullName) is { } refusal)
            {
                yield return PendingItem.Of(SourceItem.Failed(source, new ArticleFormatException(source, refusal)));
            }
            else if (entry.Name.Length > 0 && !ArchiveEntry.IsHidden(entry.FullName) && SourceFormats.IsSource(entry.Name))
            {
                foreach (var item in read(Unpacked(entry, source)))
                {
                    // The archive can be read by one at a time, and is closed before anybody would come back to it.
                    yield return PendingItem.Of(item.Read());
                }
            }
        }
    }

    private SourceContent Unpacked(ZipArchiveEntry entry, string source) =>
        new(source, $"{content.Name}/{Path.ChangeExtension(entry.FullName, null)}", entry.CompressedLength, () => ArchiveEntry.Open(entry, source)) { IsPacked = true };
}
