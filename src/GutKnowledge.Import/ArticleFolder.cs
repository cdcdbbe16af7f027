using GutKnowledge.Import.Files;

namespace GutKnowledge.Import;

/// <summary>Finds article files in folders.</summary>
public static class ArticleFolder
{
    /// <summary>
    /// Expands files, folders (with all folders below, in ordinal order; hidden files, links and files of other extensions are passed over; a link that is given by name is read) and patterns such as <c>posts/*.md</c>
    /// or <c>posts/**/*.html</c>. A path that does not exist, a folder that may not be listed and a pattern that fits nothing are given as they are, so that reading them says what is wrong.
    /// </summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <returns>Each file with a name that is unique among the results: its path below the given folder, with <c>/</c> and without extension; the extension stays where the name would be given twice.</returns>
    public static IEnumerable<(string Path, string Name)> Enumerate(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var all = paths.ToList();
        var given = all.ToHashSet(StringComparer.Ordinal);
        return Named(all, FolderWalk.IsArticle, new HashSet<string>(StringComparer.Ordinal)).Where(file => given.Contains(file.Path) || !FolderWalk.IsLink(file.Path));
    }

    /// <summary>The same with feeds and exports among the files; <paramref name="names"/> holds the names that were given before.</summary>
    internal static IEnumerable<(string Path, string Name)> Sources(string path, HashSet<string> names) => Named([path], SourceFormats.IsSource, names);

    private static IEnumerable<(string Path, string Name)> Named(IEnumerable<string> paths, Func<string, bool> isWanted, HashSet<string> names)
    {
        foreach (var (path, relative) in paths.SelectMany(path => Expand(path, isWanted)))
        {
            var name = Path.ChangeExtension(relative, null) is { Length: > 0 } bare && SourceFormats.IsSource(relative) ? bare : relative;
            if (names.Add(name) || (name != relative && names.Add(name = relative)) || names.Add(name = path.Replace('\\', '/')))
            {
                yield return (path, name);
            }
        }
    }

    private static IEnumerable<(string Path, string Relative)> Expand(string path, Func<string, bool> isWanted)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path, nameof(path));
        if (Directory.Exists(path))
        {
            return FolderWalk.Files(path, isWanted).Select(relative => (relative.Length == 0 ? path : Path.Combine(path, relative), relative.Length == 0 ? LastPart(path) : relative));
        }

        if (!File.Exists(path) && PathPattern.TryParse(path, out var pattern))
        {
            var found = pattern.Files(isWanted).ToList();
            return found.Count > 0 ? found : [(path, path.Replace('\\', '/'))];
        }

        return [(path, LastPart(path))];
    }

    private static string LastPart(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } part ? part : path;
}
