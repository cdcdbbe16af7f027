using BenchmarkDotNet.Attributes;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;

namespace GutKnowledge.Benchmarks.Micro;

/// <summary>Annotating the bundled articles, all of them in one operation.</summary>
[MemoryDiagnoser]
public class AnnotatorBenchmarks
{
    private readonly Article[] articles = [.. SampleArticles.Read()];
    private readonly Annotator annotator = new(Vocabulary.Default);

    [Benchmark]
    public int AnnotateSample() => articles.Sum(article => annotator.Annotate(article).Sentences.Count);
}
