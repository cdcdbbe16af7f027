using GutKnowledge.Articles;

namespace GutKnowledge.Import.Sources;

/// <summary>What came on standard input, in a file that is gone when this is disposed: some formats are read twice, and archives from their end.</summary>
internal sealed class Spool : IDisposable
{
    private const long Largest = 4L * 1024 * 1024 * 1024;
    private readonly string path;

    private Spool(string path) => this.path = path;

    public long Length => new FileInfo(path).Length;

    /// <exception cref="ArticleFormatException">There is more than 4 GB.</exception>
    public static async Task<Spool> FromAsync(Stream input, string source, CancellationToken cancellationToken)
    {
        var spool = new Spool(Path.GetTempFileName());
        try
        {
            var file = File.Create(spool.path);
            await using (file.ConfigureAwait(false))
            {
                var chunk = new byte[81920];
                int read;
                while ((read = await input.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    await file.WriteAsync(chunk.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                    if (file.Length > Largest)
                    {
                        throw new ArticleFormatException(source, "is over 4 GB; the limit is 4 GB.");
                    }
                }
            }

            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    public Stream Open() => File.OpenRead(path);

    public void Dispose() => File.Delete(path);
}
