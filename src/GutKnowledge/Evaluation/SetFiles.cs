namespace GutKnowledge.Evaluation;

/// <summary>The files of a judged set.</summary>
internal static class SetFiles
{
    /// <summary>The file itself, or the files with one of <paramref name="extensions"/> in the folder, in ordinal order.</summary>
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
                found.AddRange(Directory.EnumerateFiles(path, "*" + extension));
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found.Count > 0 ? found : throw new FileNotFoundException($"{path} is no file, and no folder with files of the form {string.Join(" or ", extensions)}.", path);
    }
}
