using GutKnowledge.Articles;
using GutKnowledge.Import.Archives;
using GutKnowledge.Import.Exports;
using GutKnowledge.Import.Feeds;
using GutKnowledge.Import.Files;

namespace GutKnowledge.Import.Sources;

/// <summary>Cuts the bytes of a source into entries, by what they are. What is broken is one failed entry, and the rest goes on where it can.</summary>
/// <param name="site">The address of the site that an export was made of, or null.</param>
internal sealed class ContentReader(Uri? site)
{
    /// <summary>What a file of a folder is called that is neither an article nor an export.</summary>
    public const string OtherFile = "other file";

    /// <summary>Whether something was not read to its end.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether there was a feed, which only names what is new.</summary>
    public bool HasFeed { get; private set; }

    public IEnumerable<PendingItem> Read(SourceContent content)
    {
        using var entries = Entries(content).GetEnumerator();
        while (true)
        {
            PendingItem? next = null;
            SourceItem? failure = null;
            try
            {
                next = entries.MoveNext() ? entries.Current : null;
            }
            catch (Exception e) when (ReadingFailure.Of(e, content.Source) is { } reason)
            {
                IsCut = true;
                failure = SourceItem.Failed(content.Source, reason);
            }

            if (failure is not null)
            {
                yield return PendingItem.Of(failure);
            }

            if (next is null)
            {
                yield break;
            }

            yield return next;
        }
    }

    // An iterator, so that nothing is looked at before somebody is ready to hear that it failed.
    private IEnumerable<PendingItem> Entries(SourceContent content)
    {
        foreach (var item in Of(content))
        {
            yield return item;
        }
    }

    private IEnumerable<PendingItem> Of(SourceContent content)
    {
        SourceKind kind;
        using (var stream = (content with { Progress = null }).Open())
        {
            if (stream.Head.IsEmpty)
            {
                throw new ArticleFormatException(content.Source, "the file is empty.");
            }

            kind = SourceKinds.Of(stream.Head, content.Source);
        }

        return kind switch
        {
            SourceKind.Rss => Noting(RssReader.Read(content)),
            SourceKind.Atom => Noting(AtomReader.Read(content)),
            SourceKind.Json => Noting(JsonEntries.Read(content, site)),
            SourceKind.ShopifyTable => Noting(ShopifyTable.Read(content, site)),
            SourceKind.Archive when !content.IsPacked => new ZipContents(content, site, Read).Items(),
            SourceKind.Archive => throw new ArticleFormatException(content.Source, "is an archive in an archive, which is not opened."),
            SourceKind.Sitemap => throw new ArticleFormatException(content.Source, "is a sitemap: give its address, so that its pages can be fetched."),
            _ when content.IsFound && !FolderWalk.IsArticle(content.Source) => [PendingItem.Of(new SourceItem(content.Source) { LeftOut = OtherFile })],
            _ => [WholeArticle(content)],
        };
    }

    private IEnumerable<PendingItem> Noting(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            HasFeed |= entry.IsOfFeed;
            yield return EntryReader.Pending(entry);
        }
    }

    private static PendingItem WholeArticle(SourceContent content) => PendingItem.Of(content.Source, (int)Math.Min(content.Length, int.MaxValue), () =>
    {
        try
        {
            using var stream = content.Open();
            var article = ArticleFile.Read(SourceFile.Read(stream, content.Source, charset: content.Charset), content.Source, content.Name);
            return content.Address is null || article.Url is not null ? article : article with { Url = content.Address.AbsoluteUri };
        }
        catch (Exception e) when (e is not ArticleFormatException && ReadingFailure.Of(e, content.Source) is { } reason)
        {
            throw reason;
        }
    });
}
