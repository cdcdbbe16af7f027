using System.Diagnostics;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>A file system of its own that is soon full, in memory. Where none may be mounted the test is skipped and says so.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gut-disk-").FullName;

    private SmallDisk()
    {
    }

    public static SmallDisk Mount(int megabytes)
    {
        var disk = new SmallDisk();
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.folder))
        {
            Directory.Delete(disk.folder);
            Assert.Skip("No file system may be mounted here, so a disk that is full or read-only cannot be had.");
        }

        return disk;
    }

    public string Path(params string[] below) => System.IO.Path.Combine([folder, .. below]);

    public void Grow(int megabytes) => Run("mount", "-o", $"remount,size={megabytes}m", folder);

    public void MakeReadOnly()
    {
        if (!Run("mount", "-o", "remount,ro", folder))
        {
            Assert.Skip("The file system cannot be made read-only here.");
        }
    }

    public void Dispose()
    {
        // Whatever a test that failed left open must not hide why it failed.
        Run("umount", "--lazy", folder);
        Directory.Delete(folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
