using System.Runtime.CompilerServices;
using GutKnowledge.Articles;
using GutKnowledge.Import.Sources;

namespace GutKnowledge.Import;

/// <summary>
/// Articles of anything that people have: a file, a folder, a pattern, standard input (<c>-</c>), the address of a page, a feed or a sitemap. What it is, is told by its content: a web page, Markdown, text,
/// RSS, Atom, JSON Feed, an export of WordPress (WXR), Blogger, Shopify (JSON, CSV), Ghost (JSON) or Substack (ZIP), a ZIP archive of these. Exports are streamed: memory does not grow with them.
/// </summary>
/// <remarks>What is broken is one item with one line, and the rest goes on. Nothing that a page refers to is fetched. Not thread-safe, but <see cref="Fraction"/> may be looked at from any thread.</remarks>
public sealed class ArticleSource
{
    private readonly string given;
    private readonly SourceOptions options;
    private readonly HashSet<string> names;
    private ReadProgress progress = new();

    private ArticleSource(string given, SourceOptions? options, HashSet<string> names)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(given);
        this.given = given;
        this.options = options ?? new SourceOptions();
        this.names = names;
        Key = given == PendingSources.StandardInput ? given : PendingSources.AddressOf(given)?.AbsoluteUri ?? Path.GetFullPath(given);
    }

    /// <summary>What the source is called from one import to the next: the address, or the full path.</summary>
    public string Key { get; }

    /// <summary>How much was read, from 0 to 1; of bytes for files, of pages for a sitemap.</summary>
    public double Fraction => progress.Fraction;

    /// <summary>How much of what it has it gave, when it was read to the end; <see cref="SourceExtent.Cut"/> before, when anything could not be read, and when nothing was found.</summary>
    public SourceExtent Extent { get; private set; }

    /// <summary>A source.</summary>
    /// <param name="given">A file, a folder, a pattern such as <c>posts/**/*.html</c>, <c>-</c>, or an address that begins with <c>http://</c> or <c>https://</c>.</param>
    /// <param name="options">How it is read.</param>
    public static ArticleSource Of(string given, SourceOptions? options = null) => new(given, options, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Several sources whose files are named apart from each other. Read them one after the other.</summary>
    public static IReadOnlyList<ArticleSource> OfAll(IEnumerable<string> given, SourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(given);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. given.Select(source => new ArticleSource(source, options, names))];
    }

    /// <summary>Reads it, in its order. Of two entries with the same key the first is given, and the second is an error.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IAsyncEnumerable<SourceItem> ReadAsync(CancellationToken cancellationToken = default) => Items(cancellationToken);

    private async IAsyncEnumerable<SourceItem> Items([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Extent = SourceExtent.Cut;
        progress = new ReadProgress();
        var reader = new ContentReader(options.Site);
        var pending = new PendingSources(options, names, progress, reader).Of(given, cancellationToken);
        var seen = new Dictionary<ArticleId, string>();
        var isWhole = true;
        await foreach (var item in Batches.ReadAsync(pending, cancellationToken).ConfigureAwait(false))
        {
            var apart = Apart(item, seen);
            isWhole &= apart.Error is null;
            yield return apart;
        }

        Extent = !isWhole || reader.IsCut || seen.Count == 0 ? SourceExtent.Cut : reader.HasFeed ? SourceExtent.Newest : SourceExtent.Whole;
    }

    private static SourceItem Apart(SourceItem item, Dictionary<ArticleId, string> seen) =>
        item.Article is null || seen.TryAdd(item.Article.Id, item.Source)
            ? item
            : SourceItem.Failed(item.Source, new ArticleFormatException(item.Source, $"has the same key as {seen[item.Article.Id]} ({item.Article.Id}); the first is kept."));
}
