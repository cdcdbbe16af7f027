using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Report;

namespace GutKnowledge.Benchmarks.Ask;

/// <summary>Asks the fixed questions in turn, so that none finds the machine's caches warmer than another.</summary>
internal static class AskRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(12);
    private const int MostRounds = 1000;

    public static void Print(ArticleGenerator generator, int count, string? folder)
    {
        using (var sample = KnowledgeBase.OpenSample())
        {
            PrintTimes(sample, "bundled sample, in memory");
        }

        using var scratch = new ScratchFolder(folder);
        using (var building = KnowledgeBase.Open(scratch.Path))
        {
            building.AddRange(generator.Articles(count));
        }

        PrintOpening(scratch.Path);
        using (var generated = KnowledgeBase.Open(scratch.Path))
        {
            PrintTimes(generated, $"{count} generated articles, in a folder");
        }

        AskStages.Print(scratch.Path, count);
    }

    private static void PrintTimes(KnowledgeBase knowledge, string title)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            AskAll(knowledge);
        }

        var times = Questions.All.Select(_ => new Samples()).ToArray();
        var bytes = new long[times.Length];
        var totals = new int[times.Length];
        var rounds = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Measuring && rounds < MostRounds; rounds++)
        {
            for (var i = 0; i < times.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                var answer = knowledge.Ask(Questions.All[i]);
                times[i].Add(Stopwatch.GetElapsedTime(start));
                bytes[i] += GC.GetAllocatedBytesForCurrentThread() - before;
                totals[i] = answer.Total;
            }
        }

        var table = new TextTable("question", "found", "p50 us", "p90 us", "p99 us", "mean us", "KB/ask");
        var all = new Samples();
        for (var i = 0; i < times.Length; i++)
        {
            all.Add(times[i]);
            table.Add([Questions.All[i], totals[i].ToString(CultureInfo.InvariantCulture), .. times[i].Cells(), Kilobytes(bytes[i], rounds)]);
        }

        table.Add(["all", string.Empty, .. all.Cells(), Kilobytes(bytes.Sum(), rounds * times.Length)]);
        table.Print($"Ask, {title}, {rounds} rounds");
    }

    // The process is warm here; the cold command shows the first start of all.
    private static void PrintOpening(string folder)
    {
        var (open, first) = (new Samples(), new Samples());
        for (var i = 0; i < 7; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var knowledge = KnowledgeBase.Open(folder);
            open.Add(Stopwatch.GetElapsedTime(start));
            knowledge.Ask(Questions.All[0]);
            first.Add(Stopwatch.GetElapsedTime(start));
        }

        var table = new TextTable("warm process, 7 times", "p50 us", "p90 us", "p99 us", "mean us");
        table.Add(["open the folder", .. open.Cells()]);
        table.Add(["open and first answer", .. first.Cells()]);
        table.Print("opening");
    }

    private static void AskAll(KnowledgeBase knowledge)
    {
        foreach (var question in Questions.All)
        {
            knowledge.Ask(question);
        }
    }

    private static string Kilobytes(long bytes, int asks) => (bytes / 1024.0 / asks).ToString("N1", CultureInfo.InvariantCulture);
}
