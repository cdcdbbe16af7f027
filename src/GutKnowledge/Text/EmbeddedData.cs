namespace GutKnowledge.Text;

/// <summary>The files of <c>data/</c> as they are built into this library.</summary>
internal static class EmbeddedData
{
    private const string Root = "data/";

    public static Stream Open(string path) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(Root + path)
        ?? throw new InvalidOperationException($"The library was built without {Root}{path}.");

    /// <summary>The paths below <paramref name="folder"/>, relative to <c>data/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string folder) =>
    [
        .. typeof(EmbeddedData).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal))
            .Select(name => name[Root.Length..])
            .Order(StringComparer.Ordinal),
    ];
}
