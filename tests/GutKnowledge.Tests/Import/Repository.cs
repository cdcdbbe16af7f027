namespace GutKnowledge.Tests.Import;

/// <summary>Files of the repository that the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Page(string file) => Path.Combine(Root, "tests", "GutKnowledge.Tests", "Import", "Pages", file);

    public static IEnumerable<string> BundledArticles() => Directory.EnumerateFiles(Path.Combine(Root, "data", "articles"), "*.md").Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GutKnowledge.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No GutKnowledge.sln stands above {AppContext.BaseDirectory}.");
    }
}
