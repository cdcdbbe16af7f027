using System.Globalization;

namespace GutKnowledge.Indexing;

/// <summary>The tables of a store, and how those of earlier versions become them.</summary>
internal static class StoreFormat
{
    /// <summary>1: the articles as JSON; 2: packed, or as 1 where an article came before; 3: with a checksum, and what the articles were read from. Rows of an earlier format stay as they are.</summary>
    public const int Current = 3;

    /// <summary>An article packed takes some four thousand bytes; of pages of as many much would stay empty.</summary>
    public const int PageSize = 16384;

    /// <summary>The format of the store behind a connection; 0 for a file in which there is nothing yet.</summary>
    /// <exception cref="InvalidDataException">It is no store, or one of a later version. Nothing of it was changed.</exception>
    public static int Read(StoreConnection file) =>
        Refusal(file) is { } refusal ? throw new InvalidDataException($"{file.Name}: {refusal} Nothing was changed.") : file.Do(() => (int)(long)file.Scalar("PRAGMA user_version")!);

    /// <summary>Why a sound file is not for this version to read or to write, as the end of a sentence; null when it is.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static string? Refusal(StoreConnection file) => file.Do(() =>
    {
        var format = (long)file.Scalar("PRAGMA user_version")!;
        var tables = (long)file.Scalar("SELECT count(*) FROM main.sqlite_master WHERE type = 'table'")!;
        var columns = (long)file.Scalar("SELECT count(*) FROM pragma_table_info('articles', 'main') WHERE name IN ('id', 'generation', 'json')")!;
        return (tables > 0 || format != 0) && columns != 3 ? "it is an SQLite database, but no article store."
            : format > Current ? string.Create(CultureInfo.InvariantCulture, $"the article store has format {format}; this version reads up to {Current}.")
            : null;
    });

    /// <summary>Makes the tables, or what of them an earlier version did not have.</summary>
    public static void Prepare(StoreConnection file)
    {
        var format = Read(file);
        if (format == Current)
        {
            return;
        }

        file.Change(() =>
        {
            file.Execute(
                """
                CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, generation INTEGER NOT NULL, json BLOB NOT NULL);
                CREATE INDEX IF NOT EXISTS articles_generation ON articles (generation);
                CREATE TABLE IF NOT EXISTS removed (id TEXT PRIMARY KEY, generation INTEGER NOT NULL);
                CREATE TABLE IF NOT EXISTS sources (source TEXT NOT NULL, id TEXT NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (source, id)) WITHOUT ROWID;
                CREATE INDEX IF NOT EXISTS sources_id ON sources (id);
                CREATE TABLE IF NOT EXISTS originals (id TEXT PRIMARY KEY, media_type TEXT NOT NULL, content BLOB NOT NULL, checksum INTEGER NOT NULL);
                CREATE TABLE IF NOT EXISTS identity (id TEXT NOT NULL);
                INSERT INTO identity (id) SELECT lower(hex(randomblob(16))) WHERE NOT EXISTS (SELECT 1 FROM identity);
                ALTER TABLE articles ADD COLUMN checksum INTEGER;
                """);
            return file.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Current}"));
        });
    }

    /// <summary>Lets a store that may not be written be read as if it had what an earlier version did not have.</summary>
    public static void PrepareToRead(StoreConnection file)
    {
        var format = Read(file);
        if (format == Current)
        {
            return;
        }

        // Temporary tables and views lie in memory and go before those of the file.
        file.Do(() => file.Execute(
            "PRAGMA temp_store = MEMORY;"
            + (format == 0
                ? "CREATE TEMP TABLE articles (id TEXT PRIMARY KEY, generation INTEGER, json BLOB, checksum INTEGER); CREATE TEMP TABLE removed (id TEXT, generation INTEGER);"
                : "CREATE TEMP VIEW articles AS SELECT id, generation, json, NULL AS checksum FROM main.articles;")
            + "CREATE TEMP TABLE originals (id TEXT PRIMARY KEY, media_type TEXT, content BLOB, checksum INTEGER);"
            + "CREATE TEMP TABLE identity (id TEXT);"
            + "CREATE TEMP TABLE IF NOT EXISTS sources (source TEXT, id TEXT, run INTEGER);"));
    }

    /// <summary>What a new file is told before anything is in it, and every connection after.</summary>
    public static void Tune(StoreConnection file) => file.Do(() =>
        file.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA page_size={PageSize}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")));
}
