using System.Diagnostics;

namespace GutKnowledge.Indexing;

/// <summary>Keeps every other process out of a folder for as long as it lives. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = "lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <exception cref="IOException">Another process, or another knowledge base of this one, had the folder for longer than <paramref name="timeout"/>; or the folder cannot be written.</exception>
    public static FolderLock Acquire(string folder, TimeSpan timeout)
    {
        var path = Path.Combine(folder, FileName);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
            {
                if (waited.Elapsed >= timeout)
                {
                    throw new IOException($"{folder}: another process has the knowledge base open.", e);
                }

                Thread.Sleep(Pause);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
