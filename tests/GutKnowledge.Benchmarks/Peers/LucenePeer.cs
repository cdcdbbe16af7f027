using GutKnowledge.Articles;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>Lucene.Net as one writes it by hand: an English analyzer, title and body, BM25, stored text that is cut into sentences for each hit.</summary>
internal sealed class LucenePeer : IPeer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly EnglishAnalyzer analyzer = new(Version);
    private readonly NIOFSDirectory directory;
    private IndexWriter? writer;
    private IndexSearcher? searcher;

    public LucenePeer(string folder)
    {
        directory = new NIOFSDirectory(folder);
        if (DirectoryReader.IndexExists(directory))
        {
            searcher = new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = new BM25Similarity() };
        }
    }

    public void Add(IReadOnlyList<Article> articles)
    {
        writer ??= new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() });
        foreach (var article in articles)
        {
            writer.UpdateDocument(
                new Term("id", article.Id.Value),
                [
                    new StringField("id", article.Id.Value, Field.Store.YES),
                    new TextField("title", article.Title, Field.Store.YES),
                    new TextField("body", article.Text, Field.Store.YES),
                ]);
        }

        // The other two have the articles on disk when they return.
        writer.Commit();
    }

    public int Ask(string question)
    {
        var words = QueryWords.Of(analyzer, question);
        var query = new BooleanQuery();
        foreach (var word in words)
        {
            query.Add(new TermQuery(new Term("title", word)) { Boost = 2 }, Occur.SHOULD);
            query.Add(new TermQuery(new Term("body", word)), Occur.SHOULD);
        }

        var hits = searcher!.Search(query, 10).ScoreDocs;
        foreach (var hit in hits)
        {
            var document = searcher.Doc(hit.Doc);
            _ = document.Get("title");
            BestSentences.Of(document.Get("body"), words, 3);
        }

        return hits.Length;
    }

    public IPeer ForAnotherThread() => this;

    public void Dispose()
    {
        writer?.Dispose();
        searcher?.IndexReader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
        (writer, searcher) = (null, null);
    }
}
