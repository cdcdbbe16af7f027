namespace GutKnowledge.Import.Files;

/// <summary>Walks a folder in ordinal order.</summary>
internal static class FolderWalk
{
    /// <summary>The files below <paramref name="root"/> that are wanted, relative to it, with <c>/</c>. A folder that may not be listed is given in their place, the root as the empty text.</summary>
    /// <remarks>Links to folders are passed over: they may lead out of the folder, or in a circle. Links to files are given; whoever reads passes over them (<see cref="IsLink"/>) and says so.</remarks>
    public static IEnumerable<string> Files(string root, Func<string, bool> isWanted) => Walk(root, string.Empty).Where(found => found.IsUnlisted || isWanted(found.Relative)).Select(found => found.Relative);

    /// <summary>Whether a file is a link. What it leads to may lie anywhere on the machine, and is read where it lies if it lies in the folder.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

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
