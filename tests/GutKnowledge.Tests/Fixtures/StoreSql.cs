using Microsoft.Data.Sqlite;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>What nobody but a test does to a store: altering it behind the library's back.</summary>
internal static class StoreSql
{
    public static void Run(string path, string sql, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are those of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Makes of a store one as the version before had made it.</summary>
    public static void MakeSecondFormat(string path) => Run(path, "DROP TABLE originals; ALTER TABLE articles DROP COLUMN checksum; PRAGMA user_version = 2");
}
