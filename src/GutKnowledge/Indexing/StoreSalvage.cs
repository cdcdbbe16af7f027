using Microsoft.Data.Sqlite;

namespace GutKnowledge.Indexing;

/// <summary>Reads all rows of a store that may be damaged, judges them, and writes those that are whole into a new one.</summary>
internal static class StoreSalvage
{
    private const string InArticles = "INSERT OR REPLACE INTO articles (id, generation, json, checksum) VALUES ($id, $generation, $json, $checksum)";
    private const string InOriginals = "INSERT OR REPLACE INTO originals (id, media_type, content, checksum) VALUES ($id, $type, $content, $checksum)";

    /// <summary>Judges a store and changes nothing; another process may go on writing it.</summary>
    /// <param name="path">The store.</param>
    /// <param name="isInUse">Whether another process has it open; its journal is then not judged, since it is being written.</param>
    public static StoreFindings Examine(string path, bool isInUse)
    {
        if (StoreFile.Damage(path, isInUse) is { } damage)
        {
            return new StoreFindings([damage + "."], [], []);
        }

        if (!File.Exists(path))
        {
            return new StoreFindings(["there is no article store."], [], []);
        }

        try
        {
            using var file = StoreConnection.OpenToRead(path);

            // Until the end one state of the store is seen, whatever others write.
            file.Do(() => file.Execute("BEGIN"));
            if (StoreFormat.Refusal(file) is { } refusal)
            {
                return new StoreFindings([refusal], [], []) { IsForeign = true };
            }

            var integrity = file.Do(() => file.Rows("PRAGMA integrity_check(20)", row => row.GetString(0))).Where(line => line != "ok").Select(line => line.ReplaceLineEndings(" ").Trim() + ".").ToList();
            var format = StoreFormat.Read(file);
            return Read(file, format, into: null) with { Damage = integrity, Format = format, Generation = format > 0 && integrity.Count == 0 ? file.Do(() => ArticleStore.GenerationOf(file)) : null };
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return new StoreFindings([(e.InnerException is SqliteException inner ? StoreFailure.Reason(inner) : e.Message).TrimEnd('.') + "."], [], []);
        }
    }

    /// <summary>Writes what can be read of a damaged store into a new one.</summary>
    /// <param name="damaged">The damaged store; it is not written.</param>
    /// <param name="target">A file that is not there.</param>
    /// <returns>What was saved and what was lost.</returns>
    /// <exception cref="IOException">The new store cannot be written.</exception>
    public static StoreFindings Save(string damaged, string target)
    {
        var work = WorkOf(target);
        File.Delete(work);
        try
        {
            SalvageCopy.Make(damaged, work);
            ArticleStore.Open(target).Dispose();
            using var from = StoreConnection.OpenFile(work, SqliteOpenMode.ReadOnly);
            using var to = StoreConnection.OpenFile(target, SqliteOpenMode.ReadWrite);
            StoreFormat.Tune(to);
            var format = StoreFormat.Read(from);
            return to.Change(() =>
            {
                var found = Read(from, format, to);
                Copy(from, to, "removed", "id", "generation");
                Copy(from, to, "sources", "source", "id", "run");
                return found;
            });
        }
        catch (InvalidDataException e)
        {
            // Not even its list of tables can be read.
            return new StoreFindings([e.InnerException is SqliteException inner ? StoreFailure.Reason(inner) + "." : e.Message], [], []);
        }
        finally
        {
            File.Delete(work);
        }
    }

    /// <summary>The copy that is worked on while a store is saved.</summary>
    public static string WorkOf(string target) => target + ".work";

    private static StoreFindings Read(StoreConnection from, int format, StoreConnection? into)
    {
        if (format == 0)
        {
            return new StoreFindings([], [], []);
        }

        var hasChecksums = format >= StoreFormat.Current;
        var (lostArticles, articles) = Each(from, "articles", hasChecksums ? "id, generation, json, checksum" : "id, generation, json, NULL", values =>
        {
            var row = values is [string id, long, byte[] json, var sum] ? new StoredRow(id, json, sum as long?) : throw new InvalidDataException("its row holds other values than an article has.");
            if (row.Article().Id.Value != row.Id)
            {
                throw new InvalidDataException("another article stands in its row.");
            }

            into?.Execute(InArticles, ("$id", row.Id), ("$generation", values[1]), ("$json", row.Packed), ("$checksum", RowChecksum.Of(row.Id, row.Packed)));
        });
        var (lostOriginals, originals) = !hasChecksums ? ([], 0) : Each(from, "originals", "id, media_type, content, checksum", values =>
        {
            var row = values is [string id, string, byte[] content, long sum] ? new StoredRow(id, content, sum) : throw new InvalidDataException("its row holds other values than an original has.");
            row.Bytes();
            into?.Execute(InOriginals, ("$id", row.Id), ("$type", values[1]), ("$content", row.Packed), ("$checksum", row.Checksum!.Value));
        });
        return new StoreFindings([], lostArticles, lostOriginals) { Articles = articles, Originals = originals };
    }

    private static (List<LostRow> Lost, int Whole) Each(StoreConnection from, string table, string columns, Action<object[]> keep)
    {
        var lost = new List<LostRow>();
        var whole = 0;
        var rows = new StoreTable(from, table);
        foreach (var (number, id) in rows.Rows())
        {
            try
            {
                var values = rows.Read(number, columns) ?? throw new InvalidDataException("the page of the file that holds it is broken.");
                keep(id is null || id == values[0] as string ? values : throw new InvalidDataException("another key stands in its row."));
                whole++;
            }
            catch (InvalidDataException e)
            {
                lost.Add(new LostRow(id, e.Message));
            }
        }

        return (lost, whole);
    }

    // What is no article is worth saving, and no reason to stop.
    private static void Copy(StoreConnection from, StoreConnection to, string table, params string[] columns)
    {
        var names = string.Join(", ", columns);
        List<object[]> rows;
        try
        {
            rows = from.Do(() => from.Rows($"SELECT {names} FROM {table}", row => columns.Select((_, i) => row.GetValue(i)).ToArray()));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return;
        }

        foreach (var values in rows)
        {
            to.Execute($"INSERT OR IGNORE INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select(column => "$" + column))})", [.. columns.Select((column, i) => ("$" + column, values[i]))]);
        }
    }
}
