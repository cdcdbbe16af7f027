using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Benchmarks.Report;

namespace GutKnowledge.Benchmarks.Cold;

/// <summary>Starts the command line tool anew for each question, in turn with a start that does nothing.</summary>
internal static class ColdRun
{
    public static void Print(string gut, int runs)
    {
        (string Name, string[] Arguments, Samples Times)[] kinds =
        [
            ("gut --version (baseline)", ["--version"], new Samples()),
            ("gut ask \"bloated after meals, no fever\"", ["ask", "bloated after meals, no fever"], new Samples()),
        ];
        for (var run = 0; run <= runs; run++)
        {
            foreach (var (_, arguments, times) in kinds)
            {
                var time = Start(gut, arguments);
                // The first start of each reads the files from disk.
                if (run > 0)
                {
                    times.Add(time);
                }
            }
        }

        var table = new TextTable("process", "p50 ms", "p90 ms", "mean ms");
        foreach (var (name, _, times) in kinds)
        {
            table.Add([name, .. new[] { times.Percentile(0.5), times.Percentile(0.9), times.Mean }.Select(us => (us / 1000).ToString("N0", CultureInfo.InvariantCulture))]);
        }

        table.Print($"new processes, {runs} starts of each");
    }

    private static TimeSpan Start(string gut, string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [gut, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start)
            : throw new InvalidOperationException($"{gut} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }
}
