namespace GutKnowledge.Tests.Fixtures;

/// <summary>A folder that is gone with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gut-");

    public string Path(params string[] below) => System.IO.Path.Combine([folder.FullName, .. below]);

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => System.IO.Path.GetFileName(file) != "lock"))
        {
            // The store is open while it is copied: that is what the copies are for. Only the lock is held for its owner alone.
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var target = File.Create(System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
            source.CopyTo(target);
        }

        foreach (var child in Directory.EnumerateDirectories(from))
        {
            Copy(child, System.IO.Path.Combine(to, System.IO.Path.GetFileName(child)));
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
