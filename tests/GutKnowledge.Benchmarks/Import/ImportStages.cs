using System.Diagnostics;
using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Concepts;
using GutKnowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace GutKnowledge.Benchmarks.Import;

/// <summary>The stages of adding an article, each alone.</summary>
internal static class ImportStages
{
    public static IEnumerable<(string Name, TimeSpan Time, long Allocated)> Measure(Article[] articles)
    {
        var annotator = new Annotator(Vocabulary.Default);
        AnnotatedArticle[] annotated = [];
        yield return Time("annotate only", () => annotated = [.. articles.Select(annotator.Annotate)]);
        yield return Time("write as JSON only", () =>
        {
            foreach (var article in articles)
            {
                ArticleJson.Write(article);
            }
        });
        using (var scratch = new ScratchFolder(null))
        using (var store = ArticleStore.Open(Path.Combine(scratch.Path, "articles.sqlite")))
        {
            yield return Time("store only, with JSON", () =>
            {
                foreach (var batch in articles.Chunk(500))
                {
                    store.Put(batch);
                }
            });
        }

        var documents = new ArticleDocument(Vocabulary.Default);
        yield return Time("make the index document only", () =>
        {
            foreach (var article in annotated)
            {
                documents.Of(article);
            }
        });
        using (var scratch = new ScratchFolder(null))
        using (var index = new LuceneKnowledgeIndex(new NIOFSDirectory(scratch.Path), OpenMode.CREATE, new IndexSettings(Vocabulary.Default)))
        {
            yield return Time("index only, with its document and commit", () =>
            {
                foreach (var article in annotated)
                {
                    index.Put([article]);
                }

                index.Commit(new Dictionary<string, string>());
            });
        }
        using (var scratch = new ScratchFolder(null))
        using (var knowledge = KnowledgeBase.Open(scratch.Path))
        {
            yield return Time("all", () => knowledge.AddRange(articles));
        }
    }

    private static (string Name, TimeSpan Time, long Allocated) Time(string name, Action stage)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        stage();
        return (name, watch.Elapsed, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
