using System.Text.RegularExpressions;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Shape;

/// <summary>A source file below <c>src/</c>.</summary>
/// <param name="Place">Its path below the project's folder, with slashes.</param>
/// <param name="Content">Its text.</param>
internal sealed partial record SourceFile(string Place, string Content)
{
    public static string Root { get; } = Path.Combine(Repository.Root, "src");

    public string Folder => Path.GetDirectoryName(Place)!.Replace('\\', '/');

    public string Name => Path.GetFileNameWithoutExtension(Place);

    /// <summary>The lines that are no comment, with their one-based number.</summary>
    public IEnumerable<(string Line, int Number)> CodeLines =>
        Content.Split('\n').Select((line, i) => (line, i + 1)).Where(x => !x.line.TrimStart().StartsWith("//", StringComparison.Ordinal));

    public IEnumerable<string> DeclaredTypes =>
        CodeLines.SelectMany(x => Declaration().Matches(x.Line).Select(match => match.Groups["name"].Value)).Distinct();

    public static IReadOnlyList<SourceFile> Of(string project)
    {
        var folder = Path.Combine(Root, project);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Path: path, Place: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(file => !file.Place.StartsWith("bin/", StringComparison.Ordinal) && !file.Place.StartsWith("obj/", StringComparison.Ordinal))
                .OrderBy(file => file.Place, StringComparer.Ordinal)
                .Select(file => new SourceFile(file.Place, File.ReadAllText(file.Path))),
        ];
    }

    public static IReadOnlyList<SourceFile> All() => [.. Directory.EnumerateDirectories(Root).SelectMany(folder => Of(Path.GetFileName(folder)))];

    [GeneratedRegex(@"^\s*(?:\[[^\]]*\]\s*)?(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref)\s+)+(?:record struct|record class|record|class|struct|enum|interface)\s+(?<name>\w+)")]
    private static partial Regex Declaration();
}
