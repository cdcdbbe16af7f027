using System.Runtime.CompilerServices;
using GutKnowledge.Articles;
using GutKnowledge.Import.Files;
using GutKnowledge.Import.Web;

namespace GutKnowledge.Import.Sources;

/// <summary>Finds what one source stands for (files, standard input, an address) and cuts it into entries.</summary>
/// <param name="options">How it is read.</param>
/// <param name="names">The names that files were given before.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="reader">Cuts the bytes.</param>
internal sealed class PendingSources(SourceOptions options, HashSet<string> names, ReadProgress progress, ContentReader reader)
{
    public const string StandardInput = "-";
    private const string InputName = "stdin";

    // What a link in a folder is called that is left out.
    private const string Link = "link";

    public static Uri? AddressOf(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public IAsyncEnumerable<PendingItem> Of(string given, CancellationToken cancellationToken) =>
        given == StandardInput ? OfInputAsync(cancellationToken)
        : AddressOf(given) is { } address ? new WebReader(options.Web, reader, progress).ReadAsync(address, cancellationToken)
        : OfFilesAsync(given, cancellationToken);

    private async IAsyncEnumerable<PendingItem> OfInputAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var spool = await Spool.FromAsync(options.StandardInput(), InputName, cancellationToken).ConfigureAwait(false);
        progress.Expect(spool.Length);
        foreach (var item in reader.Read(new SourceContent(InputName, InputName, spool.Length, spool.Open) { Progress = progress }))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A whole article is opened when it is read, and the file is gone then.
            yield return PendingItem.Of(item.Read());
        }
    }

#pragma warning disable CS1998 // Files are read as they are; only addresses and standard input are waited for.
    private async IAsyncEnumerable<PendingItem> OfFilesAsync(string given, [EnumeratorCancellation] CancellationToken cancellationToken)
#pragma warning restore CS1998
    {
        var files = ArticleFolder.Sources(given, names).Select(file => (file.Path, file.Name, Length: LengthOf(file.Path))).ToList();
        progress.Expect(files.Sum(file => file.Length));
        var isFound = Directory.Exists(given) || files.Count > 1;
        foreach (var (path, name, length) in files)
        {
            if (Directory.Exists(path))
            {
                yield return PendingItem.Of(SourceItem.Failed(path, new ArticleFormatException(path, "the folder may not be listed.")));
                continue;
            }

            if (path != given && FolderWalk.IsLink(path))
            {
                yield return PendingItem.Of(new SourceItem(path) { LeftOut = Link });
                continue;
            }

            foreach (var item in reader.Read(new SourceContent(path, name, length, () => File.OpenRead(path)) { Progress = progress, IsFound = isFound }))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
