using System.Diagnostics;

namespace GutKnowledge.Indexing;

/// <summary>Keeps every other process out of a folder for as long as it lives. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = "lock";
    private const string ProbeName = "lock.probe";

    // "Read-only file system" of Linux and macOS, "The media is write protected" of Windows; for .NET they are any error of input and output.
    private static readonly int[] WriteProtected = [30, unchecked((int)0x80070013)];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Whether files can be made in the folder. Only trying tells: there are permissions, attributes, mounts and quotas.</summary>
    public static bool CanWrite(string folder)
    {
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, ProbeName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException e) when (WriteProtected.Contains(e.HResult))
        {
            return false;
        }
    }

    /// <summary>Whether somebody has the folder. Nothing is made.</summary>
    public static bool IsHeld(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <returns>Null when another process, or another knowledge base of this one, has the folder for longer than <paramref name="timeout"/>.</returns>
    /// <exception cref="IOException">The lock cannot be made.</exception>
    public static FolderLock? TryAcquire(string folder, TimeSpan timeout)
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
                    return null;
                }

                Thread.Sleep(Pause);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
