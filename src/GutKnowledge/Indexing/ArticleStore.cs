using System.Globalization;
using GutKnowledge.Articles;
using Microsoft.Data.Sqlite;

namespace GutKnowledge.Indexing;

/// <summary>
/// The articles themselves, in SQLite: the truth from which an index can always be made again. Every change carries a growing generation,
/// so that an index knows what it has missed. Safe for any number of threads.
/// </summary>
internal sealed class ArticleStore : IDisposable
{
    // 1: the articles as JSON; 2: packed, or as 1 where an article came before.
    private const int Format = 2;

    // An article packed takes some four thousand bytes; of pages of as many much would stay empty.
    private const int PageSize = 16384;

    private readonly object gate = new();
    private readonly SqliteConnection connection;

    private ArticleStore(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Sources = new SourceNotes(connection, gate);
    }

    /// <summary>A store without a file.</summary>
    public static ArticleStore InMemory() => Prepare(new ArticleStore("Data Source=:memory:;Pooling=False"));

    /// <summary>The store in a file, which is made when it is missing.</summary>
    /// <exception cref="InvalidDataException">The file is no store, or one of a later version.</exception>
    public static ArticleStore Open(string path)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        ArticleStore? store = null;
        try
        {
            store = new ArticleStore(text);
            store.Execute($"PRAGMA page_size={PageSize}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
            return Prepare(store);
        }
        catch (SqliteException e)
        {
            store?.Dispose();
            throw new InvalidDataException($"{path}: the article store cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Which source gave which article.</summary>
    public SourceNotes Sources { get; }

    /// <summary>The generation of the last change; 0 for an empty store.</summary>
    public long Generation
    {
        get
        {
            lock (gate)
            {
                return (long)Scalar("SELECT max(coalesce((SELECT max(generation) FROM articles), 0), coalesce((SELECT max(generation) FROM removed), 0))")!;
            }
        }
    }

    public int Count
    {
        get
        {
            lock (gate)
            {
                return (int)(long)Scalar("SELECT count(*) FROM articles")!;
            }
        }
    }

    /// <summary>Keeps the articles in one transaction, replacing those with the same key. When this returns they are on disk.</summary>
    /// <returns>For each article whether one with the same key was there, and whether it was the same.</returns>
    public IReadOnlyList<PutResult> Put(IReadOnlyList<Article> articles)
    {
        lock (gate)
        {
            var results = new List<PutResult>(articles.Count);
            using var transaction = connection.BeginTransaction();
            using var select = Command("SELECT json FROM articles WHERE id = $id");
            using var upsert = Command(
                "INSERT INTO articles (id, generation, json) VALUES ($id, $generation, $json) ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, json = excluded.json");
            var generation = Generation;
            foreach (var article in articles)
            {
                var json = ArticleJson.Write(article);
                select.Parameters.Clear();
                select.Parameters.AddWithValue("$id", article.Id.Value);
                var known = select.ExecuteScalar() as byte[];
                if (known is not null && PackedArticle.IsOf(known, json, article.Id.Value))
                {
                    results.Add(PutResult.Unchanged);
                    continue;
                }

                upsert.Parameters.Clear();
                upsert.Parameters.AddWithValue("$id", article.Id.Value);
                upsert.Parameters.AddWithValue("$generation", ++generation);
                upsert.Parameters.AddWithValue("$json", PackedArticle.Pack(json));
                upsert.ExecuteNonQuery();
                results.Add(known is null ? PutResult.Added : PutResult.Replaced);
            }

            transaction.Commit();
            return results;
        }
    }

    /// <summary>Forgets an article.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(ArticleId id)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            using var delete = Command("DELETE FROM articles WHERE id = $id");
            using var note = Command("INSERT OR REPLACE INTO removed (id, generation) VALUES ($id, $generation)");
            note.Parameters.AddWithValue("$id", id.Value);
            note.Parameters.AddWithValue("$generation", Generation + 1);
            delete.Parameters.AddWithValue("$id", id.Value);
            var wasThere = delete.ExecuteNonQuery() > 0;
            if (wasThere)
            {
                note.ExecuteNonQuery();
                transaction.Commit();
            }

            return wasThere;
        }
    }

    public Article? Find(ArticleId id)
    {
        lock (gate)
        {
            using var command = Command("SELECT json FROM articles WHERE id = $id");
            command.Parameters.AddWithValue("$id", id.Value);
            return command.ExecuteScalar() is byte[] json ? ArticleJson.Read(PackedArticle.Unpack(json, id.Value), id.Value) : null;
        }
    }

    /// <summary>The articles that changed after a generation, by key, read in portions so that no caller holds the store.</summary>
    public IEnumerable<Article> ChangedAfter(long generation)
    {
        const int portion = 200;
        var last = string.Empty;
        while (true)
        {
            var page = new List<(string Id, byte[] Json)>(portion);
            lock (gate)
            {
                using var command = Command("SELECT id, json FROM articles WHERE generation > $generation AND id > $last ORDER BY id LIMIT $portion");
                command.Parameters.AddWithValue("$generation", generation);
                command.Parameters.AddWithValue("$last", last);
                command.Parameters.AddWithValue("$portion", portion);
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    page.Add((reader.GetString(0), (byte[])reader.GetValue(1)));
                }
            }

            foreach (var (id, json) in page)
            {
                yield return ArticleJson.Read(PackedArticle.Unpack(json, id), id);
            }

            if (page.Count < portion)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    /// <summary>The keys of articles that were removed after a generation and did not come back.</summary>
    public IReadOnlyList<ArticleId> RemovedAfter(long generation)
    {
        lock (gate)
        {
            using var command = Command("SELECT id FROM removed WHERE generation > $generation AND id NOT IN (SELECT id FROM articles) ORDER BY id");
            command.Parameters.AddWithValue("$generation", generation);
            using var reader = command.ExecuteReader();
            var ids = new List<ArticleId>();
            while (reader.Read())
            {
                ids.Add(new ArticleId(reader.GetString(0)));
            }

            return ids;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            connection.Dispose();
        }
    }

    private static ArticleStore Prepare(ArticleStore store)
    {
        var format = (long)store.Scalar("PRAGMA user_version")!;
        if (format > Format)
        {
            store.Dispose();
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The article store has format {format}; this version reads up to {Format}."));
        }

        store.Execute(
            $"""
            CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, generation INTEGER NOT NULL, json BLOB NOT NULL);
            CREATE INDEX IF NOT EXISTS articles_generation ON articles (generation);
            CREATE TABLE IF NOT EXISTS removed (id TEXT PRIMARY KEY, generation INTEGER NOT NULL);
            PRAGMA user_version = {Format};
            """);
        store.Sources.Prepare();
        return store;
    }

    private object? Scalar(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar();
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // Every text is a constant of this class; values go in as parameters.
    // A command that the connection makes itself takes part in the transaction that is under way.
    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
#pragma warning restore CA2100
}
