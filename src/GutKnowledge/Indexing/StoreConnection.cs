using Microsoft.Data.Sqlite;

namespace GutKnowledge.Indexing;

/// <summary>The SQLite connection of a store, used by one thread at a time. Its errors come out as what they mean, see <see cref="StoreFailure"/>.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly object gate = new();
    private readonly SqliteConnection connection;
    private bool isDisposed;

    private StoreConnection(string name, SqliteConnectionStringBuilder text)
    {
        Name = name;
        text.Pooling = false;
        connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StoreFailure.Of(e, name);
        }
    }

    /// <summary>The file, or what to call a store without one.</summary>
    public string Name { get; }

    public static StoreConnection InMemory() => new("the article store in memory", new SqliteConnectionStringBuilder { DataSource = ":memory:" });

    public static StoreConnection OpenFile(string path, SqliteOpenMode mode) => new(path, new SqliteConnectionStringBuilder { DataSource = path, Mode = mode });

    /// <summary>Opens a file that is there, only to be read. Nothing of it is written, though SQLite may make a file beside it.</summary>
    public static StoreConnection OpenToRead(string path)
    {
        var file = OpenFile(path, SqliteOpenMode.ReadOnly);
        try
        {
            file.Do(() => file.Scalar("SELECT count(*) FROM sqlite_master"));
            return file;
        }
        catch (IOException) when (File.Exists(path) && new FileInfo(path + StoreFile.JournalSuffix) is not { Exists: true, Length: > 0 })
        {
            // Where no file can be made beside it, SQLite reads a store only when it is told that nobody writes it.
            file.Dispose();
            return new StoreConnection(path, new SqliteConnectionStringBuilder { DataSource = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", Mode = SqliteOpenMode.ReadOnly });
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Does something while no other thread uses the connection.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public T Do<T>(Func<T> work)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            try
            {
                return work();
            }
            catch (SqliteException e)
            {
                throw StoreFailure.Of(e, Name);
            }
        }
    }

    /// <summary>The same in one transaction, which is on disk when this returns and of which nothing is there when this throws.</summary>
    public T Change<T>(Func<T> work) => Do(() =>
    {
        using var transaction = connection.BeginTransaction();
        var result = work();
        transaction.Commit();
        return result;
    });

    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar();
    }

    /// <returns>How many rows were changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>All rows of a query.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            connection.Dispose();
        }
    }

#pragma warning disable CA2100 // Every text is a constant of the folder; values go in as parameters.
    // A command that the connection makes itself takes part in the transaction that is under way.
    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
#pragma warning restore CA2100
}
