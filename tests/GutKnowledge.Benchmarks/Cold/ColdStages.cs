using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using GutKnowledge.Search;

namespace GutKnowledge.Benchmarks.Cold;

/// <summary>Where the time from nothing to the first answer goes in this very process, and how much of it is compiling.</summary>
internal static class ColdStages
{
    private const string Question = "bloated after meals, no fever";

    public static void Print(string folder)
    {
        var table = new TextTable("stage, in order", "ms", "of that compiling, ms", "methods compiled");
        var vocabulary = Time(table, "vocabulary", () => Vocabulary.Default);
        var annotator = Time(table, "wordings", () => new Annotator(vocabulary));
        Time(table, "store", () => { ArticleStore.Open(Path.Combine(folder, "articles.sqlite")).Dispose(); return 0; });
        using var opened = Time(table, "folder: store again, index", () => IndexFolder.Open(folder, new KnowledgeBaseOptions().Terms(annotator)));
        var understood = Time(table, "understand the question", () => new QuestionParser(annotator).Parse(Question));
        var query = Time(table, "make the query", () => KnowledgeQuery.For(understood, vocabulary));
        var found = Time(table, "search and read", () => Search(opened, query));
        var catalog = Time(table, "catalogue of publications", () => new KnownPublications(PublicationCatalog.Default, null));
        Time(table, "warning signs", () => RedFlags.Default);
        Time(table, "compose the answer", () => new AnswerComposer(vocabulary, catalog).Compose(understood, query, found, _ => 0));
        Time(table, "the same answer again", () => new AnswerComposer(vocabulary, catalog).Compose(new QuestionParser(annotator).Parse(Question), query, Search(opened, query), _ => 0));
        table.Print($"the first answer of this process: {Question}");
    }

    private static SearchResult Search(IndexFolder folder, KnowledgeQuery query)
    {
        using var index = folder.Read();
        return index.Search(query);
    }

    private static T Time<T>(TextTable table, string name, Func<T> stage)
    {
        var (compiling, methods, start) = (JitInfo.GetCompilationTime(currentThread: true), JitInfo.GetCompiledMethodCount(currentThread: true), Stopwatch.GetTimestamp());
        var result = stage();
        var time = Stopwatch.GetElapsedTime(start);
        compiling = JitInfo.GetCompilationTime(currentThread: true) - compiling;
        methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        table.Add(name, Number(time.TotalMilliseconds), Number(compiling.TotalMilliseconds), methods.ToString(CultureInfo.InvariantCulture));
        return result;
    }

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
