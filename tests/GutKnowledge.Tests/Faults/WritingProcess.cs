using System.Diagnostics;
using System.Globalization;

namespace GutKnowledge.Tests.Faults;

/// <summary>A running <see cref="WritingProgram"/>, which is killed as by <c>kill -9</c>.</summary>
internal sealed class WritingProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];
    private readonly Task<string> errors;

    private WritingProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>How many of the changes that it was to make it has acknowledged.</summary>
    public int Acknowledged => lines.Count(line => line.StartsWith(WritingProgram.Done, StringComparison.Ordinal));

    /// <summary>The last line that it wrote.</summary>
    public string LastLine => lines is [.., var last] ? last : "nothing";

    public static WritingProcess Start(string folder, ChangeScript script, int first, int count, bool hasWordPieces)
    {
        // The test program is either a program of its own or run by dotnet.
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WritingProcess).Assembly.Location);
        }

        foreach (var argument in new[] { WritingProgram.Verb, folder, Text(script.Seed), Text(first), Text(count), hasWordPieces.ToString() })
        {
            start.ArgumentList.Add(argument);
        }

        return new WritingProcess(Process.Start(start)!);
    }

    /// <summary>Lets it run until it has written the line and then a little longer, kills it, and reads what it had written by then.</summary>
    /// <exception cref="InvalidOperationException">It failed by itself.</exception>
    public void KillAfter(string line, TimeSpan longer)
    {
        while (LastLine != line && Read())
        {
        }

        process.WaitForExit(longer);
        process.Kill();
        process.WaitForExit();
        while (Read())
        {
        }

        // 137 is a process that was killed.
        if (process.ExitCode is not (0 or 137))
        {
            throw new InvalidOperationException($"The process failed by itself with {process.ExitCode} after {LastLine}: {errors.GetAwaiter().GetResult()}");
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private bool Read()
    {
        if (process.StandardOutput.ReadLine() is not { } line)
        {
            return false;
        }

        if (line.EndsWith('.'))
        {
            lines.Add(line);
        }

        return true;
    }
}
