using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Search;

namespace GutKnowledge.Benchmarks.Ask;

/// <summary>The stages of <see cref="KnowledgeBase.Ask"/>, each timed within the whole.</summary>
internal static class AskStages
{
    private const int Rounds = 100;

    private static readonly string[] Names = ["understand the question", "make the query", "search, not reading the hits", "search and read the hits", "compose the answer"];

    /// <summary>Of generated articles in a folder of their own.</summary>
    public static void Print(ArticleGenerator generator, int count)
    {
        using var scratch = new ScratchFolder(null);
        using (var building = KnowledgeBase.Open(scratch.Path))
        {
            building.AddRange(generator.Articles(count));
        }

        Print(scratch.Path, count);
    }

    public static void Print(string folder, int count)
    {
        var annotator = new Annotator(Vocabulary.Default);
        using var opened = IndexFolder.Open(folder, new KnowledgeBaseOptions().Terms(annotator));
        using var index = opened.Read();
        var parser = new QuestionParser(annotator);
        var composer = new AnswerComposer(Vocabulary.Default, new KnowledgeBaseOptions().Publications);
        var (times, bytes) = (Names.Select(_ => new Samples()).ToArray(), new long[Names.Length]);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in Questions.All)
            {
                var question = Stage(0, () => parser.Parse(text));
                var query = Stage(1, () => KnowledgeQuery.For(question, Vocabulary.Default));
                Stage(2, () => index.Search(query with { Skip = query.Take, Take = 0 }));
                var found = Stage(3, () => index.Search(query));
                Stage(4, () => composer.Compose(question, query, found, index.CountAbout));
            }
        }

        var table = new TextTable("stage", "least us", "p50 us", "p90 us", "p99 us", "mean us", "KB/ask");
        for (var i = 0; i < Names.Length; i++)
        {
            table.Add([Names[i], times[i].Percentile(0).ToString("N0", CultureInfo.InvariantCulture), .. times[i].Cells(), (bytes[i] / 1024.0 / Rounds / Questions.All.Length).ToString("N1", CultureInfo.InvariantCulture)]);
        }

        table.Print($"stages of Ask, {count} generated articles, all questions, {Rounds} rounds");

        T Stage<T>(int stage, Func<T> run)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var result = run();
            times[stage].Add(Stopwatch.GetElapsedTime(start));
            bytes[stage] += GC.GetAllocatedBytesForCurrentThread() - before;
            return result;
        }
    }
}
