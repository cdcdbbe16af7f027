using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace GutKnowledge.Benchmarks.Annotate;

/// <summary>Seven runs of each, with the columns that count. In this process, so that a vocabulary can be chosen.</summary>
internal sealed class AnnotateConfig : ManualConfig
{
    private const double Mega = 1e6;

    public AnnotateConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(2).WithIterationCount(7));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median);
        AddColumn(new PerTextColumn("MB/s", "Megabytes of UTF-8 text in a second, by the median", (seconds, _, size) => size.Bytes / Mega / seconds));
        AddColumn(new PerTextColumn("B/char", "Bytes allocated for each character of text", (_, allocated, size) => (double)allocated / size.Characters));
    }
}
