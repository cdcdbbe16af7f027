namespace GutKnowledge.Import.Files;

/// <summary>Walks a folder in ordinal order.</summary>
internal static class FolderWalk
{
    /// <summary>Article files below <paramref name="root"/> relative to it, with <c>/</c>. A folder that may not be listed is given in their place, the root as the empty text.</summary>
    public static IEnumerable<string> Files(string root) => Files(root, IsArticle);

    /// <summary>The files that are wanted, in the same way.</summary>
    public static IEnumerable<string> Files(string root, Func<string, bool> isWanted) => Walk(root, string.Empty).Where(found => found.IsUnlisted || isWanted(found.Relative)).Select(found => found.Relative);

    public static bool IsArticle(string file) => SourceFormats.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant());

    private static IEnumerable<(string Relative, bool IsUnlisted)> Walk(string root, string relative)
    {
        var (entries, isListed) = List(Path.Combine(root, relative));
        if (!isListed)
        {
            return [(relative, true)];
        }

        return entries
            .Where(entry => entry.Name[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.Hidden))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .SelectMany(entry => Below(root, relative.Length == 0 ? entry.Name : relative + "/" + entry.Name, entry));
    }

    private static IEnumerable<(string Relative, bool IsUnlisted)> Below(string root, string relative, FileSystemInfo entry) => entry switch
    {
        DirectoryInfo when entry.Attributes.HasFlag(FileAttributes.ReparsePoint) => [],
        DirectoryInfo => Walk(root, relative),
        _ => [(relative, false)],
    };

    private static (FileSystemInfo[] Entries, bool IsListed) List(string folder)
    {
        try
        {
            return (new DirectoryInfo(folder).GetFileSystemInfos(), true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return ([], false);
        }
    }
}
