using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Cli.Commands;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A bar with the articles read, how many a second, and the time left; only for a person at a terminal.</summary>
internal static class ImportBar
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    public static Task<ImportReport> ShowAsync(IAnsiConsole output, ImportRun run, CancellationToken cancellation) =>
        !output.Profile.Capabilities.Interactive || !output.Profile.Capabilities.Ansi
            ? run.RunAsync(cancellation)
            : output.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
            {
                var task = progress.AddTask("Reading articles", maxValue: 1);
                var clock = Stopwatch.StartNew();
                var running = Task.Run(() => run.RunAsync(cancellation), CancellationToken.None);
                while (await Task.WhenAny(running, Task.Delay(Step, CancellationToken.None)) != running)
                {
                    task.Value = run.Fraction;
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"Reading articles: {run.Progress.Done:N0}{Failed(run.Progress.Failed)}, {run.Progress.Done / clock.Elapsed.TotalSeconds:0} a second");
                }

                return await running;
            });

    private static string Failed(int failed) => failed == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({failed:N0} not readable)");
}
