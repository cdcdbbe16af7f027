using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;

namespace GutKnowledge.Benchmarks.Annotate;

/// <summary>Annotating the bundled articles: mentions with their assertion alone, and everything. One operation is the whole corpus, so few of them are enough.</summary>
[Config(typeof(AnnotateConfig))]
public class AnnotateBenchmarks
{
    // What runs first is compiled in a hurry and again later; a short corpus would be measured in between.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private Article[] articles = [];
    private Annotator annotator = null!;

    /// <summary>How many times the bundled articles are taken.</summary>
    [Params(1, 10, 100)]
    public int Times { get; set; }

    /// <summary>Whether they are one article.</summary>
    [Params(false, true)]
    public bool AsOne { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        annotator = new Annotator(AnnotateCorpus.Vocabulary());
        articles = AnnotateCorpus.Separate(1);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            Mentions();
            Everything();
        }

        articles = AsOne ? [AnnotateCorpus.Whole(Times)] : AnnotateCorpus.Separate(Times);
    }

    [Benchmark]
    public int Mentions() => articles.Sum(article => annotator.FindMentions(article.Text).Count);

    [Benchmark]
    public int Everything() => articles.Sum(article => annotator.Annotate(article).Sentences.Count);
}
