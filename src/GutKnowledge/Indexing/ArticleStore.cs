using System.Globalization;
using GutKnowledge.Articles;
using Microsoft.Data.Sqlite;

namespace GutKnowledge.Indexing;

/// <summary>
/// The articles themselves, in SQLite: the truth from which an index can always be made again. Every change carries a growing generation,
/// so that an index knows what it has missed. Safe for any number of threads.
/// </summary>
/// <remarks>Damage is an <see cref="InvalidDataException"/> that names the file, and the article where it is known; what the disk refuses is an <see cref="IOException"/>, and nothing of the change was kept. A damaged file is never written.</remarks>
internal sealed class ArticleStore : IDisposable
{
    private readonly StoreConnection file;

    private ArticleStore(StoreConnection file)
    {
        this.file = file;
        Sources = new SourceNotes(file);
        Originals = new Originals(file);
    }

    /// <summary>Which source gave which article.</summary>
    public SourceNotes Sources { get; }

    /// <summary>What the articles were read from.</summary>
    public Originals Originals { get; }

    /// <summary>Made by chance with the store, so that an index that was made from another store is known. Empty for an earlier format that is only read.</summary>
    public string Id => file.Do(() => file.Scalar("SELECT id FROM identity") as string ?? string.Empty);

    /// <summary>The generation of the last change; 0 for an empty store.</summary>
    public long Generation => file.Do(() => GenerationOf(file));

    public int Count => file.Do(() => (int)(long)file.Scalar("SELECT count(*) FROM articles")!);

    /// <summary>The generation of the last change in the store behind a connection.</summary>
    public static long GenerationOf(StoreConnection file) => (long)file.Scalar("SELECT max(coalesce((SELECT max(generation) FROM articles), 0), coalesce((SELECT max(generation) FROM removed), 0))")!;

    /// <summary>A store without a file.</summary>
    public static ArticleStore InMemory() => Of(StoreConnection.InMemory(), StoreFormat.Prepare);

    /// <summary>The store in a file, which is made when it is missing. No other process may have it open to write.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, no store, or one of a later version.</exception>
    /// <exception cref="IOException">It cannot be opened or written.</exception>
    public static ArticleStore Open(string path)
    {
        StoreFile.Check(path);
        if (File.Exists(path))
        {
            // Closing a connection that may write ends the journal, which a file that is not ours or damaged must be spared.
            using var look = StoreConnection.OpenFile(path, SqliteOpenMode.ReadOnly);
            StoreFormat.Read(look);
        }

        return Of(StoreConnection.OpenFile(path, SqliteOpenMode.ReadWriteCreate), file =>
        {
            StoreFormat.Tune(file);
            StoreFormat.Prepare(file);
        });
    }

    /// <summary>The store in a file that is there, only to be read; another process may write it meanwhile.</summary>
    /// <inheritdoc cref="Open" path="/exception" />
    public static ArticleStore OpenToRead(string path) => Of(StoreConnection.OpenToRead(path), StoreFormat.PrepareToRead);

    /// <summary>Keeps the articles in one transaction, replacing those with the same key. When this returns they are on disk.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="keepsOriginals">Whether what they were read from is kept with them.</param>
    /// <returns>For each article whether one with the same key was there, and whether it read the same.</returns>
    public IReadOnlyList<PutResult> Put(IReadOnlyList<Article> articles, bool keepsOriginals = true) => file.Change(() =>
    {
        var results = new List<PutResult>(articles.Count);
        var generation = GenerationOf(file);
        foreach (var article in articles)
        {
            var result = Put(article, ref generation);
            Originals.Put(article.Id, keepsOriginals ? article.Original : null, result);
            results.Add(result);
        }

        return results;
    });

    /// <summary>Forgets an article.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(ArticleId id) => file.Change(() =>
    {
        var generation = GenerationOf(file) + 1;
        if (file.Execute("DELETE FROM articles WHERE id = $id", ("$id", id.Value)) == 0)
        {
            return false;
        }

        Originals.Remove(id);
        file.Execute("INSERT OR REPLACE INTO removed (id, generation) VALUES ($id, $generation)", ("$id", id.Value), ("$generation", generation));
        return true;
    });

    public Article? Find(ArticleId id) => file.Do(() => Row(id.Value)) is { } row ? Read(row) : null;

    /// <summary>The articles that changed after a generation, by key, read in portions so that no caller holds the store.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="key">Only those whose keys come after this one.</param>
    public IEnumerable<Article> ChangedAfter(long generation, string key = "") => RowsAfter(generation, key).Select(Read);

    /// <summary>The same as they are kept.</summary>
    public IEnumerable<StoredRow> RowsAfter(long generation, string key = "")
    {
        const int portion = 200;
        var last = key;
        while (true)
        {
            var after = last;
            var page = file.Do(() => file.Rows(
                "SELECT id, json, checksum FROM articles WHERE generation > $generation AND id > $last ORDER BY id LIMIT $portion",
                row => RowOf(row.GetString(0), row, 1),
                ("$generation", generation),
                ("$last", after),
                ("$portion", portion)));
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < portion)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    /// <summary>The keys of articles that were removed after a generation and did not come back.</summary>
    public IReadOnlyList<ArticleId> RemovedAfter(long generation) => file.Do(() => file.Rows(
        "SELECT id FROM removed WHERE generation > $generation AND id NOT IN (SELECT id FROM articles) ORDER BY id",
        row => new ArticleId(row.GetString(0)),
        ("$generation", generation)));

    /// <summary>Lets the store grow to so many pages and no further, as if the disk were full then.</summary>
    /// <returns>Lifts the limit.</returns>
    internal Action LimitPages(int pages)
    {
        file.Do(() => file.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}")));
        return () => file.Do(() => file.Execute("PRAGMA max_page_count = 4294967294"));
    }

    public void Dispose() => file.Dispose();

    private static ArticleStore Of(StoreConnection file, Action<StoreConnection> prepare)
    {
        try
        {
            prepare(file);
            return new ArticleStore(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // A value of another kind is damage, too.
    private static StoredRow RowOf(string id, SqliteDataReader row, int first) => new(id, row.GetValue(first) as byte[] ?? [], row.GetValue(first + 1) as long?);

    private PutResult Put(Article article, ref long generation)
    {
        var json = ArticleJson.Write(article);
        var known = Row(article.Id.Value);
        if (known?.Holds(json) == true)
        {
            return PutResult.Unchanged;
        }

        var row = StoredRow.Of(article.Id.Value, json);
        file.Execute(
            """
            INSERT INTO articles (id, generation, json, checksum) VALUES ($id, $generation, $json, $checksum)
            ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, json = excluded.json, checksum = excluded.checksum
            """,
            ("$id", row.Id),
            ("$generation", ++generation),
            ("$json", row.Packed),
            ("$checksum", row.Checksum!.Value));
        return known is null ? PutResult.Added : PutResult.Replaced;
    }

    private StoredRow? Row(string id) =>
        file.Rows("SELECT json, checksum FROM articles WHERE id = $id", row => RowOf(id, row, 0), ("$id", id)) is [var only] ? only : null;

    private Article Read(StoredRow row)
    {
        try
        {
            return row.Article();
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{file.Name}: article '{row.Id}' is damaged: {e.Message} {StoreFailure.Advice}", e);
        }
    }
}
