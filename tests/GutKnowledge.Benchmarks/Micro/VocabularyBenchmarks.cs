using BenchmarkDotNet.Attributes;
using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Benchmarks.Micro;

/// <summary>What every start pays for: reading the vocabulary and making the finder of its wordings.</summary>
[MemoryDiagnoser]
public class VocabularyBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("gut-vocabulary-").FullName;
    private string[] files = [];
    private Vocabulary vocabulary = Vocabulary.Default;

    [GlobalSetup]
    public void WriteFiles()
    {
        foreach (var path in EmbeddedData.List("vocabulary/").Where(path => path.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var from = EmbeddedData.Open(path);
            using var to = File.Create(Path.Combine(folder, Path.GetFileName(path)));
            from.CopyTo(to);
        }

        files = Directory.GetFiles(folder);
        vocabulary = Vocabulary.Load(files);
    }

    [Benchmark]
    public int Load() => Vocabulary.Load(files).Concepts.Count;

    [Benchmark]
    public object MakeFinder() => new MentionFinder(vocabulary);

    [GlobalCleanup]
    public void RemoveFiles() => Directory.Delete(folder, recursive: true);
}
