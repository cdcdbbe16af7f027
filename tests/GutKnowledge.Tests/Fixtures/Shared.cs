using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>Files that lie beside the repository and are no part of it. A test that needs one skips visibly where it is absent.</summary>
internal static class Shared
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>The path of the file; skips the test when it is not there.</summary>
    public static string File(string folder, string name)
    {
        var path = Path.Combine(Root, folder, name);
        Assert.SkipUnless(System.IO.File.Exists(path), $"{path} is not on this machine.");
        return path;
    }

    /// <summary>The rows of a tab-separated file, each by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string folder, string name)
    {
        var lines = System.IO.File.ReadAllLines(File(folder, name));
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => Row(columns, line.Split('\t')))];
    }

    private static Dictionary<string, string> Row(string[] columns, string[] cells) =>
        columns.Select((column, i) => (column, cell: i < cells.Length ? cells[i] : string.Empty)).ToDictionary(x => x.column, x => x.cell);
}
