using System.Diagnostics;
using System.Globalization;
using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Report;

namespace GutKnowledge.Benchmarks.Import;

/// <summary>Adds generated articles to a knowledge base in a folder. Generating is not timed.</summary>
internal static class ImportRun
{
    private const int BatchSize = 1000;

    public static void Print(ArticleGenerator generator, int count, string? folder, bool withOriginals)
    {
        using var scratch = new ScratchFolder(folder);
        var all = new Stopwatch();
        double bytes = 0;
        double managed;
        using (var knowledge = KnowledgeBase.Open(scratch.Path))
        {
            foreach (var batch in generator.Articles(count).Chunk(BatchSize))
            {
                bytes += batch.Sum(Utf8Length);
                var given = withOriginals ? [.. batch.Select(WithOriginal)] : batch;
                all.Start();
                knowledge.AddRange(given);
                all.Stop();
            }

            managed = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            all.Start();
        }

        all.Stop();
        using var self = Process.GetCurrentProcess();
        var peak = self.PeakWorkingSet64 / 1e6;
        var text = bytes / 1e6;
        var store = scratch.Megabytes("articles.sqlite*");
        var index = scratch.Megabytes("*") - store;

        var table = new TextTable("what", "value", "x text");
        table.Add("articles", Number(count, "N0"), string.Empty);
        table.Add("text, MB of UTF-8", Number(text), "1.0");
        table.Add("articles/s", Number(count / all.Elapsed.TotalSeconds, "N0"), string.Empty);
        table.Add("MB/s", Number(text / all.Elapsed.TotalSeconds, "N2"), string.Empty);
        table.Add("store, MB", Number(store), Number(store / text));
        table.Add("index, MB", Number(index), Number(index / text));
        table.Add("managed memory after, MB", Number(managed), string.Empty);
        table.Add("peak working set, MB", Number(peak), string.Empty);
        table.Print($"import of {count} generated articles, batches of {BatchSize}, with closing");
        ImportBytes.Print(scratch.Path, bytes);
        PrintStages(generator, Math.Min(count, 3000));
    }

    // Shares are of an import of the same articles in the same minute: a large index merges more, and a machine that others use too changes its pace.
    private static void PrintStages(ArticleGenerator generator, int count)
    {
        var stages = ImportStages.Measure([.. generator.Articles(count)]).ToList();
        var table = new TextTable("stage", "us/article", "share of all", "KB allocated/article");
        foreach (var (name, time, allocated) in stages)
        {
            table.Add(name, Number(time.TotalMicroseconds / count, "N0"), Number(time / stages[^1].Time, "P0"), Number(allocated / 1024.0 / count, "N0"));
        }

        table.Print($"where the time goes, first {count} articles");
    }

    private static Article WithOriginal(Article article) => article with { Original = new ArticleOriginal("text/markdown", Encoding.UTF8.GetBytes(MarkdownFolder.Markdown(article))) };

    private static double Utf8Length(Article article) => Encoding.UTF8.GetByteCount(article.Text);

    private static string Number(double value, string format = "N1") => value.ToString(format, CultureInfo.InvariantCulture);
}
