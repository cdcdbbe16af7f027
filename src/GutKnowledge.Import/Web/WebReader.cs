using System.Globalization;
using System.Runtime.CompilerServices;
using GutKnowledge.Articles;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import.Web;

/// <summary>Reads what lies at an address: a page, a feed, an export, or all pages that a sitemap of the site lists.</summary>
/// <param name="options">The limits.</param>
/// <param name="reader">Cuts what was fetched into entries.</param>
/// <param name="progress">Told of every page.</param>
internal sealed class WebReader(WebOptions options, ContentReader reader, ReadProgress progress)
{
    private const int MostSitemaps = 1000;
    private readonly long begun = TimeProvider.System.GetTimestamp();

    public async IAsyncEnumerable<PendingItem> ReadAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var fetcher = new Fetcher(options);
        progress.Expect(1);
        var (content, failure) = await FetchAsync(fetcher, address, cancellationToken).ConfigureAwait(false);
        progress.Advance(1);
        if (failure is not null || KindOf(content!) != SourceKind.Sitemap)
        {
            foreach (var item in failure is not null ? [failure] : reader.Read(content!))
            {
                yield return item;
            }

            yield break;
        }

        var pages = new List<Uri>();
        await foreach (var item in ListAsync(fetcher, content!, pages, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }

        progress.Expect(Math.Min(pages.Count, options.MostPages));
        var fetched = 0;
        foreach (var page in pages)
        {
            if (Limit(fetched) is { } limit)
            {
                var rest = string.Create(CultureInfo.InvariantCulture, $"{limit}; {pages.Count - fetched} of its {pages.Count} pages were not fetched.");
                yield return PendingItem.Of(SourceItem.Failed(address.AbsoluteUri, new ArticleFormatException(address.AbsoluteUri, rest)));
                yield break;
            }

            fetched++;
            var (body, failed) = await FetchAsync(fetcher, page, cancellationToken).ConfigureAwait(false);
            foreach (var item in failed is not null ? [failed] : reader.Read(body!))
            {
                yield return PendingItem.Of(item.Read());
            }

            progress.Advance(1);
        }
    }

    private string? Limit(int fetched) =>
        fetched >= options.MostPages ? string.Create(CultureInfo.InvariantCulture, $"the limit of {options.MostPages} pages is reached")
        : TimeProvider.System.GetElapsedTime(begun) > options.LongestRun ? "the longest time for a source is over"
        : null;

    // Fills the pages of a sitemap and of those that it lists; gives what is wrong with them.
    private async IAsyncEnumerable<PendingItem> ListAsync(Fetcher fetcher, SourceContent root, List<Uri> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var site = root.Address!.Host;
        var seen = new HashSet<string>(StringComparer.Ordinal) { root.Address.AbsoluteUri };
        var sitemaps = new Queue<SourceContent>([root]);
        var further = new Queue<Uri>();
        var fetched = 0;
        while (sitemaps.TryDequeue(out var sitemap))
        {
            foreach (var (address, isSitemap, failure) in Addresses(sitemap))
            {
                if (failure is not null)
                {
                    yield return failure;
                }
                else if (PendingSources.AddressOf(address) is not { } found || !found.Host.Equals(site, StringComparison.OrdinalIgnoreCase))
                {
                    yield return PendingItem.Of(new SourceItem(address) { LeftOut = "address of another site" });
                }
                else if (seen.Add(found.AbsoluteUri))
                {
                    if (isSitemap)
                    {
                        further.Enqueue(found);
                    }
                    else if (options.Only is null || found.AbsoluteUri.Contains(options.Only, StringComparison.Ordinal))
                    {
                        pages.Add(found);
                    }
                }
            }

            while (sitemaps.Count == 0 && further.TryDequeue(out var next))
            {
                if (++fetched > MostSitemaps)
                {
                    yield return PendingItem.Of(SourceItem.Failed(root.Source, new ArticleFormatException(root.Source, "lists more than 1,000 sitemaps; the others were not fetched.")));
                    yield break;
                }

                var (body, failed) = await FetchAsync(fetcher, next, cancellationToken).ConfigureAwait(false);
                if (failed is not null)
                {
                    yield return failed;
                }
                else
                {
                    sitemaps.Enqueue(body!);
                }
            }
        }
    }

    private static IEnumerable<(string Address, bool IsSitemap, PendingItem? Failure)> Addresses(SourceContent sitemap)
    {
        using var addresses = Sitemap.Read(sitemap).GetEnumerator();
        while (true)
        {
            PendingItem? failure = null;
            try
            {
                if (!addresses.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (ReadingFailure.Of(e, sitemap.Source) is { } reason)
            {
                failure = PendingItem.Of(SourceItem.Failed(sitemap.Source, reason));
            }

            if (failure is not null)
            {
                yield return (sitemap.Source, false, failure);
                yield break;
            }

            yield return (addresses.Current.Address, addresses.Current.IsSitemap, null);
        }
    }

    private static async Task<(SourceContent? Content, PendingItem? Failure)> FetchAsync(Fetcher fetcher, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            var found = await fetcher.GetAsync(address, cancellationToken).ConfigureAwait(false);
            var name = found.Address.AbsoluteUri;
            return (new SourceContent(address.AbsoluteUri, name, found.Bytes.Length, () => new MemoryStream(found.Bytes, writable: false)) { Address = found.Address, Charset = found.Charset }, null);
        }
        catch (ArticleFormatException e)
        {
            return (null, PendingItem.Of(SourceItem.Failed(address.AbsoluteUri, e)));
        }
    }

    private static SourceKind KindOf(SourceContent content)
    {
        try
        {
            using var stream = content.Open();
            return SourceKinds.Of(stream.Head, content.Source);
        }
        catch (ArticleFormatException)
        {
            // Read below, where the reason is told.
            return SourceKind.Article;
        }
    }
}
