using System.Diagnostics;
using System.Globalization;
using CsCheck;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Gives a reader many mutated inputs, always the same ones for the same seed, and makes those that it stumbles over small.</summary>
internal sealed class HostileRun(HostileTarget target)
{
    private const int MostFaults = 5;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private byte[] current = [];
    private long begun;

    /// <summary>The faults, each with an input that shows it.</summary>
    public List<(byte[] Input, string Fault)> Faults { get; } = [];

    /// <summary>How long the slowest took.</summary>
    public TimeSpan Slowest { get; private set; }

    public void Check(int cases, uint seed)
    {
        var inputs = Mutations.Of(target.Seeds);
        var random = new PCG(seed, (ulong)target.Name.Length);
        using var watch = new Timer(_ => FailIfItHangs(), null, Hang, Hang);
        for (var i = 0; i < cases && Faults.Count < MostFaults; i++)
        {
            current = inputs.Generate(random, null, out var _);
            Interlocked.Exchange(ref begun, Stopwatch.GetTimestamp());
            if (target.Fault(current) is { } fault && Faults.TrueForAll(known => Kind(known.Fault) != Kind(fault)))
            {
                Faults.Add((Smallest(current, fault), fault));
            }

            var taken = Stopwatch.GetElapsedTime(begun);
            Slowest = taken > Slowest ? taken : Slowest;
        }

        Interlocked.Exchange(ref begun, 0);
    }

    // A thread cannot be stopped; a process that ends with the input is better than one that says nothing.
    private void FailIfItHangs()
    {
        var since = Interlocked.Read(ref begun);
        if (since != 0 && Stopwatch.GetElapsedTime(since) > Hang)
        {
            Environment.FailFast(string.Create(CultureInfo.InvariantCulture, $"{target.Name} has been reading this for a minute: {ReadableBytes.Write(current)}"));
        }
    }

    // What was thrown and where; the words of a message may hold the input.
    private static string Kind(string fault) => fault.Split('\n') is [var first, .. var places] && places.Length > 0 ? first.Split(':')[0] + string.Concat(places) : "memory";

    private byte[] Smallest(byte[] input, string fault)
    {
        var kind = Kind(fault);
        for (var size = input.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= input.Length;)
            {
                byte[] smaller = [.. input[..at], .. input[(at + size)..]];
                if (target.Fault(smaller) is { } still && Kind(still) == kind)
                {
                    input = smaller;
                }
                else
                {
                    at += size;
                }
            }
        }

        return input;
    }
}
