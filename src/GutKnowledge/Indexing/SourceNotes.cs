using GutKnowledge.Articles;
using Microsoft.Data.Sqlite;

namespace GutKnowledge.Indexing;

/// <summary>
/// Which source gave which article, and in which of its imports last. A store that was made before there were sources gets the table when it is opened; its articles have no source until one gives them again,
/// so none of them is ever called gone. Older versions pass over the table, so it needs no format of its own.
/// </summary>
/// <param name="connection">The store's connection.</param>
/// <param name="gate">The store's lock.</param>
internal sealed class SourceNotes(SqliteConnection connection, object gate)
{
    public void Prepare() => Run(
        "CREATE TABLE IF NOT EXISTS sources (source TEXT NOT NULL, id TEXT NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (source, id)) WITHOUT ROWID; CREATE INDEX IF NOT EXISTS sources_id ON sources (id);");

    /// <summary>The number of the next import of a source.</summary>
    public long NextRun(string source)
    {
        lock (gate)
        {
            using var command = Command("SELECT coalesce(max(run), 0) + 1 FROM sources WHERE source = $source", source);
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>Notes that the source gave these articles.</summary>
    public void Note(string source, long run, IEnumerable<ArticleId> ids)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            using var upsert = Command("INSERT INTO sources (source, id, run) VALUES ($source, $id, $run) ON CONFLICT (source, id) DO UPDATE SET run = excluded.run", source, run);
            var id = upsert.Parameters.Add("$id", SqliteType.Text);
            foreach (var given in ids)
            {
                id.Value = given.Value;
                upsert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    /// <summary>Articles that the source gave before this import and not in it, in order of their keys.</summary>
    public IReadOnlyList<ArticleId> GoneFrom(string source, long run) =>
        Ids("SELECT id FROM sources WHERE source = $source AND run < $run AND id IN (SELECT id FROM articles) ORDER BY id", source, run);

    /// <summary>Forgets that the source gave what it did not give in this import; gives those that no other source gives.</summary>
    public IReadOnlyList<ArticleId> Forget(string source, long run)
    {
        lock (gate)
        {
            var orphans = Ids(
                "SELECT id FROM sources WHERE source = $source AND run < $run AND id IN (SELECT id FROM articles) AND id NOT IN (SELECT id FROM sources WHERE source <> $source) ORDER BY id", source, run);
            Run("DELETE FROM sources WHERE source = $source AND run < $run", source, run);
            return orphans;
        }
    }

    private List<ArticleId> Ids(string sql, string source, long run)
    {
        lock (gate)
        {
            using var command = Command(sql, source, run);
            using var reader = command.ExecuteReader();
            var ids = new List<ArticleId>();
            while (reader.Read())
            {
                ids.Add(new ArticleId(reader.GetString(0)));
            }

            return ids;
        }
    }

    private void Run(string sql, string? source = null, long? run = null)
    {
        lock (gate)
        {
            using var command = Command(sql, source, run);
            command.ExecuteNonQuery();
        }
    }

#pragma warning disable CA2100 // Every text is a constant of this class; values go in as parameters.
    private SqliteCommand Command(string sql, string? source = null, long? run = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (source is not null)
        {
            command.Parameters.AddWithValue("$source", source);
        }

        if (run is { } number)
        {
            command.Parameters.AddWithValue("$run", number);
        }

        return command;
    }
#pragma warning restore CA2100
}
