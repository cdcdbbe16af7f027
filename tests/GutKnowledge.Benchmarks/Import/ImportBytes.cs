using System.Globalization;
using GutKnowledge.Benchmarks.Report;
using GutKnowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace GutKnowledge.Benchmarks.Import;

/// <summary>What a knowledge base takes on disk, by part.</summary>
internal static class ImportBytes
{
    public static void Print(string folder, double text)
    {
        var table = new TextTable("part", "MB", "x text");
        foreach (var (part, bytes) in Store(Path.Combine(folder, "articles.sqlite")).Concat(Files(Path.Combine(folder, "index"))).Concat(Values(Path.Combine(folder, "index"))))
        {
            table.Add(part, (bytes / 1e6).ToString("N2", CultureInfo.InvariantCulture), (bytes / text).ToString("N2", CultureInfo.InvariantCulture));
        }

        table.Print("where the bytes lie");
    }

    private static IEnumerable<(string Part, long Bytes)> Store(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        yield return ("store, file", new FileInfo(path).Length);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(sum(length(json)), 0) FROM articles";
        yield return ("of it the articles as read", (long)command.ExecuteScalar()!);
        command.CommandText = "SELECT coalesce(sum(length(content)), 0) FROM originals";
        yield return ("of it the articles as given", (long)command.ExecuteScalar()!);
    }

    // By what the ends of their names say, see the file formats of Lucene 4.8; small segments are one file that holds all of these.
    private static List<(string Part, long Bytes)> Files(string path)
    {
        using var directory = new NIOFSDirectory(path);
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in directory.ListAll())
        {
            if (!file.EndsWith(".cfs", StringComparison.Ordinal))
            {
                Add(directory, file);
                continue;
            }

            using var compound = new CompoundFileDirectory(directory, file, IOContext.DEFAULT, false);
            foreach (var inner in compound.ListAll())
            {
                Add(compound, inner);
            }
        }

        return [.. sizes.Select(size => ($"index, {size.Key}", size.Value))];

        void Add(Lucene.Net.Store.Directory holder, string file)
        {
            var kind = Path.GetExtension(file);
            sizes[kind] = sizes.GetValueOrDefault(kind) + holder.FileLength(file);
        }
    }

    private static List<(string Part, long Bytes)> Values(string path)
    {
        using var directory = new NIOFSDirectory(path);
        using var reader = DirectoryReader.Open(directory);
        var values = MultiDocValues.GetBinaryValues(reader, IndexSchema.Article);
        var (value, all) = (new BytesRef(), 0L);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            values.Get(doc, value);
            all += value.Length;
        }

        return [(string.Create(CultureInfo.InvariantCulture, $"of it what answers are made of, {reader.Leaves.Count} segments"), all)];
    }
}
