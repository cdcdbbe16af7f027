using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace GutKnowledge.Import.Files;

/// <summary>A path with <c>*</c> or <c>?</c> in it; <c>**</c> stands for any folders.</summary>
internal sealed class PathPattern
{
    private readonly string root;
    private readonly Regex wanted;

    private PathPattern(string root, Regex wanted)
    {
        this.root = root;
        this.wanted = wanted;
    }

    /// <summary>Reads a pattern; false when the path has no wildcard.</summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out PathPattern? pattern)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(parts, part => part.AsSpan().IndexOfAny('*', '?') >= 0);
        if (first < 0)
        {
            pattern = null;
            return false;
        }

        var root = string.Join('/', parts[..first]);
        var expression = string.Join('/', parts[first..].Select(part => part == "**" ? "**" : Regex.Escape(part).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal)))
            .Replace("**/", "(?:.*/)?", StringComparison.Ordinal).Replace("**", ".*", StringComparison.Ordinal);
        pattern = new PathPattern(first == 0 ? "." : root.Length == 0 ? "/" : root, new Regex($"^{expression}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
        return true;
    }

    /// <summary>The files that fit, in ordinal order, with their path below the part before the first wildcard.</summary>
    public IEnumerable<(string Path, string Relative)> Files(Func<string, bool> isWanted) =>
        Directory.Exists(root)
            ? FolderWalk.Files(root, isWanted).Where(relative => relative.Length > 0 && wanted.IsMatch(relative)).Select(relative => (root == "." ? relative : Path.Combine(root, relative), relative))
            : [];
}
