using GutKnowledge.Articles;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>SQLite's full text search as one writes it by hand: Porter stems, bm25(), snippet(). It shows one snippet for each article in place of three sentences.</summary>
internal sealed class SqlitePeer : IPeer
{
    private readonly string folder;
    private readonly SqliteConnection connection;

    // FTS5 has no stop words; one who leaves them in reads most of the index for each question.
    private readonly StandardAnalyzer words = new(LuceneVersion.LUCENE_48);
    private readonly SqliteCommand ask;

    public SqlitePeer(string folder)
    {
        this.folder = folder;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "fts.sqlite"), Pooling = false }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE VIRTUAL TABLE IF NOT EXISTS articles USING fts5(id UNINDEXED, title, body, tokenize = 'porter unicode61');");
        ask = connection.CreateCommand();
        ask.CommandText = "SELECT id, title, snippet(articles, 2, '', '', '...', 64) FROM articles WHERE articles MATCH $words ORDER BY bm25(articles, 0, 2, 1) LIMIT 10";
        ask.Parameters.Add("$words", SqliteType.Text);
    }

    public void Add(IReadOnlyList<Article> articles)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO articles (id, title, body) VALUES ($id, $title, $body)";
        var (id, title, body) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$title", SqliteType.Text), insert.Parameters.Add("$body", SqliteType.Text));
        foreach (var article in articles)
        {
            (id.Value, title.Value, body.Value) = (article.Id.Value, article.Title, article.Text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public int Ask(string question)
    {
        var asked = QueryWords.Of(words, question);
        if (asked.Count == 0)
        {
            return 0;
        }

        ask.Parameters[0].Value = string.Join(" OR ", asked.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        using var rows = ask.ExecuteReader();
        var count = 0;
        for (; rows.Read(); count++)
        {
            _ = (rows.GetString(0), rows.GetString(1), rows.GetString(2));
        }

        return count;
    }

    // A connection is for one thread.
    public IPeer ForAnotherThread() => new SqlitePeer(folder);

    public void Dispose()
    {
        ask.Dispose();
        connection.Dispose();
        words.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
