using GutKnowledge.Text;

namespace GutKnowledge.Evaluation;

/// <summary>The files of a judged set. What a table holds is told by its columns, so that sets may lie in one folder.</summary>
internal static class SetFiles
{
    /// <summary>How the name of a tab-separated file ends.</summary>
    public const string Table = ".tsv";

    /// <summary>The table in the file, or those in the <c>.tsv</c> files in and below the folder, that have all of the columns.</summary>
    /// <exception cref="InvalidDataException">A table is broken; file and line are named.</exception>
    /// <exception cref="FileNotFoundException">There is no such file or folder, or the folder holds no table at all.</exception>
    public static IEnumerable<DataTable> Tables(string path, params string[] columns) =>
        Find(path, Table).Select(Read).Where(table => table.Has(columns));

    /// <summary>Reads one table.</summary>
    public static DataTable Read(string file)
    {
        using var reader = File.OpenText(file);
        return DataTable.Read(reader, file);
    }

    /// <summary>The file itself, or the files with one of <paramref name="extensions"/> in the folder or below it, in ordinal order.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder, or the folder holds none of them.</exception>
    public static IReadOnlyList<string> Find(string path, params IReadOnlyList<string> extensions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (File.Exists(path))
        {
            return [path];
        }

        var found = new List<string>();
        if (Directory.Exists(path))
        {
            foreach (var extension in extensions)
            {
                found.AddRange(Directory.EnumerateFiles(path, "*" + extension, SearchOption.AllDirectories));
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found.Count > 0 ? found : throw new FileNotFoundException($"{path} is no file, and no folder with files of the form {string.Join(" or ", extensions)}.", path);
    }
}
