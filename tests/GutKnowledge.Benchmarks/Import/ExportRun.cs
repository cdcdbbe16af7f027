using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Import;

namespace GutKnowledge.Benchmarks.Import;

/// <summary>Reads a large export. Writing it is not timed, and its articles are let go, as a program does that adds them.</summary>
internal static class ExportRun
{
    public static async Task PrintAsync(ArticleGenerator generator, int megabytes, CancellationToken cancellation)
    {
        using var scratch = new ScratchFolder(null);
        var path = Path.Combine(scratch.Path, "export.xml");
        var written = WordPressFile.Write(generator, path, megabytes * 1_000_000L);
        var source = ArticleSource.Of(path);
        GC.Collect();
        var highest = 0L;
        var read = 0;
        var clock = Stopwatch.StartNew();
        await foreach (var item in source.ReadAsync(cancellation))
        {
            read += item.Article is null ? 0 : 1;
            if (read % 1000 == 0)
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        clock.Stop();
        using var self = Process.GetCurrentProcess();
        var table = new TextTable("what", "value");
        table.Add("articles written", Number(written, "N0"));
        table.Add("articles read", Number(read, "N0"));
        table.Add("articles/s", Number(read / clock.Elapsed.TotalSeconds, "N0"));
        table.Add("MB/s", Number(new FileInfo(path).Length / 1e6 / clock.Elapsed.TotalSeconds, "N1"));
        table.Add("most managed memory in use, MB", Number(highest / 1e6, "N1"));
        table.Add("peak working set, MB", Number(self.PeakWorkingSet64 / 1e6, "N0"));
        table.Print($"a WordPress export of {megabytes} MB");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
