using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Benchmarks.Generation;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>One system in a process of its own, since a working set belongs to a process.</summary>
internal static class PeerProcess
{
    private const int Rounds = 20;

    /// <summary>The time from nothing open to the first answer, and the working set after all questions.</summary>
    public sealed record Result(double FirstAnswerMilliseconds, double Megabytes);

    /// <summary>Runs in the new process.</summary>
    public static void Run(string name, string folder, int seed)
    {
        var questions = PeerQuestions.Of(seed);
        var start = Stopwatch.GetTimestamp();
        using var peer = Array.Find(Peer.All, p => p.Name == name)!.Open(folder);
        peer.Ask(questions[0].Text);
        var first = Stopwatch.GetElapsedTime(start);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (_, text) in questions)
            {
                peer.Ask(text);
            }
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds} {self.WorkingSet64 / 1e6}"));
    }

    public static Result Start(string name, string folder, int seed)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PeerProcess).Assembly.Location, "peer", "--name", name, "--folder", folder, "--seed", seed.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Result(double.Parse(output[0], CultureInfo.InvariantCulture), double.Parse(output[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The process for {name} ended with {process.ExitCode}.");
    }
}
