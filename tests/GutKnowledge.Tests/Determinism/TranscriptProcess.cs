using System.Diagnostics;
using GutKnowledge.Tests.Import;

namespace GutKnowledge.Tests.Determinism;

/// <summary>Runs tests/GutKnowledge.Transcript, which a build of the solution makes, as a process of its own.</summary>
internal sealed record TranscriptProcess(string Framework, string Culture, string Zone)
{
    /// <summary>Whether .NET's invariant globalization mode is on, in which no culture is known.</summary>
    public bool IsInvariantMode { get; init; }

    /// <summary>Whether the processor is said to have only vectors of 128 bits.</summary>
    public bool HasNarrowVectors { get; init; }

    /// <summary>Writes the transcript into a file.</summary>
    /// <returns>What the process says of itself: framework, how it writes a capital i and the year 2020, hours of its time zone. Skips the test where it cannot run.</returns>
    public async Task<string> WriteAsync(string file, IEnumerable<string> sources, CancellationToken cancellation)
    {
        var output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var configuration = Path.GetFileName(Path.GetDirectoryName(output)!);
        var program = Path.Combine(Repository.Root, "tests", "GutKnowledge.Transcript", "bin", configuration, Framework, "GutKnowledge.Transcript.dll");
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.SkipUnless(File.Exists(program), $"{program} is not built.");
        }

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] host = IsInvariantMode ? ["exec", "--runtimeconfig", Path.Combine(output, "GutKnowledge.Tests.runtimeconfig.json"), "--depsfile", Path.ChangeExtension(program, "deps.json")] : [];
        foreach (var argument in (string[])[.. host, program, Culture, file, .. sources])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TZ"] = Zone;
        if (HasNarrowVectors)
        {
            start.Environment["DOTNET_EnableAVX2"] = "0";
        }

        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        Assert.SkipWhen((await errors).Contains("valid ICU package", StringComparison.Ordinal), "This machine has no ICU, so it has no cultures.");
        process.ExitCode.Should().Be(0, await errors);
        return (await said).Trim();
    }
}
