using System.Diagnostics;
using GutKnowledge.Articles;
using GutKnowledge.Cli.Json;
using GutKnowledge.Import;

namespace GutKnowledge.Cli.Commands;

/// <summary>Reads files and adds them in batches, so that no more than a batch is in memory. A file that cannot be read is one failed result and the rest goes on.</summary>
internal static class FileImport
{
    private const int BatchSize = 200;

    public static ImportReport Run(IReadOnlyList<(string Path, string Name)> files, string index, Action<double> progress, CancellationToken cancellation)
    {
        // A file counts twice: when it is read, and when it is in.
        var clock = Stopwatch.StartNew();
        var entries = new List<ImportEntry>(files.Count);
        using (var articles = KnowledgeBase.Open(index))
        {
            foreach (var batch in files.Chunk(BatchSize))
            {
                cancellation.ThrowIfCancellationRequested();
                var results = batch.AsParallel().AsOrdered().Select(file => Read(file.Path, file.Name, progress)).ToArray();
                var added = articles.AddRange(results.Where(result => result.Article is not null).Select(result => result.Article!), progress: null, cancellation);
                var next = 0;
                entries.AddRange(results.Zip(batch, (result, file) => ImportEntry.Of(file.Path, result.Article is null ? result : added[next++])));
                progress(batch.Length / 2.0);
            }
        }

        return ImportReport.Of(entries, clock.Elapsed);
    }

    private static ImportResult Read(string path, string name, Action<double> progress)
    {
        try
        {
            return new ImportResult(path, ImportStatus.Added, ArticleFile.Read(path, name), null);
        }
        catch (ArticleFormatException e)
        {
            return ImportResult.Failure(e);
        }
        finally
        {
            progress(0.5);
        }
    }
}
