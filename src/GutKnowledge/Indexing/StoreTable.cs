using Microsoft.Data.Sqlite;

namespace GutKnowledge.Indexing;

/// <summary>A table of a store that may be damaged, read row by row: the rows of a broken page are lost, and no others.</summary>
/// <param name="file">The store.</param>
/// <param name="name">The table of the file; its keys are in its column <c>id</c>.</param>
internal sealed class StoreTable(StoreConnection file, string name)
{
    private readonly Dictionary<long, string?> keys = [];

    /// <summary>What every row number that can be found by any way is called, in order; null where the key cannot be read.</summary>
    public IEnumerable<(long Row, string? Id)> Rows()
    {
        // The keys also lie in an index of their own, the row numbers in each index; where one of them is broken, another one knows.
        Scan($"SELECT rowid, id FROM {name} ORDER BY id");
        Scan($"SELECT rowid, id FROM {name} ORDER BY id DESC");
        Scan($"SELECT rowid, NULL FROM {name} NOT INDEXED ORDER BY rowid");
        Scan($"SELECT rowid, NULL FROM {name} NOT INDEXED ORDER BY rowid DESC");
        if (name == "articles")
        {
            Scan("SELECT rowid, NULL FROM articles INDEXED BY articles_generation WHERE generation >= 0");
        }

        return keys.OrderBy(row => row.Key).Select(row => (row.Key, row.Value));
    }

    /// <summary>The values of a row; null when it cannot be read.</summary>
    public object[]? Read(long row, string columns)
    {
        try
        {
            return file.Do(() => file.Rows($"SELECT {columns} FROM {name} NOT INDEXED WHERE rowid = $row", Values, ("$row", row))) is [var only] ? only : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static object[] Values(SqliteDataReader reader)
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return values;
    }

    // As far as it can be read.
    private void Scan(string sql)
    {
        try
        {
            file.Do(() => file.Rows(sql, Note));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidCastException)
        {
            // What was noted before it broke stays noted.
        }
    }

    private bool Note(SqliteDataReader reader)
    {
        var row = reader.GetInt64(0);
        var id = reader.IsDBNull(1) ? null : reader.GetString(1);
        keys[row] = id ?? keys.GetValueOrDefault(row);
        return true;
    }
}
