namespace GutKnowledge.Benchmarks.Report;

/// <summary>A folder of its own for a measurement; a temporary one goes when it is disposed, a given one stays.</summary>
internal sealed class ScratchFolder(string? given) : IDisposable
{
    public string Path { get; } = given ?? Directory.CreateTempSubdirectory("gut-bench-").FullName;

    public double Megabytes(string pattern) =>
        new DirectoryInfo(Path).EnumerateFiles(pattern, SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;

    public void Dispose()
    {
        if (given is null)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
