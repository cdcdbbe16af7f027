using BenchmarkDotNet.Attributes;

namespace GutKnowledge.Benchmarks.Micro;

/// <summary>Asking the bundled sample.</summary>
[MemoryDiagnoser]
public class AskBenchmarks : IDisposable
{
    private readonly KnowledgeBase sample = KnowledgeBase.OpenSample();

    [Params("bloating", "bloated after meals, no fever", "small group of people over time")]
    public string Question { get; set; } = string.Empty;

    [Benchmark]
    public object Ask() => sample.Ask(Question);

    [GlobalCleanup]
    public void Dispose()
    {
        sample.Dispose();
        GC.SuppressFinalize(this);
    }
}
