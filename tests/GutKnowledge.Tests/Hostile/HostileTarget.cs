using System.Globalization;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Something that reads what others wrote.</summary>
/// <param name="Name">What it reads; its file of seeds is called so.</param>
/// <param name="Seeds">Valid inputs.</param>
/// <param name="Read">Reads an input to its end. An exception is documented if it is one of <paramref name="Documented"/> and names the source.</param>
/// <param name="Documented">The exceptions that the contract names.</param>
internal sealed record HostileTarget(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[]> Read, params Type[] Documented)
{
    /// <summary>What every source is called, so that it can be looked for in messages.</summary>
    public const string Source = "hostile";

    /// <summary>How many cases it gets beside the others; what takes long gets fewer.</summary>
    public double Share { get; init; } = 1;

    // Own limits: what the hungriest reader (a page whose every byte is a tag) takes, and as much again.
    private const long AlwaysAllowed = 48L * 1024 * 1024;
    private const long PerByte = 12_000;

    /// <summary>What is wrong with how the input was read; null when nothing is.</summary>
    public string? Fault(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Read(input);
        }
        catch (Exception e) when (Documented.Contains(e.GetType()))
        {
            if (!e.Message.Contains(Source, StringComparison.Ordinal) || e.Message.Contains('\n'))
            {
                return $"{e.GetType().Name} without its source, or of several lines: {e.Message}";
            }
        }
#pragma warning disable CA1031 // Whatever else comes is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Short(e);
        }

        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        return taken > AlwaysAllowed + (PerByte * input.Length) ? string.Create(CultureInfo.InvariantCulture, $"{taken:N0} bytes were allocated for {input.Length:N0} bytes of input") : null;
    }

    public override string ToString() => Name;

    // What was thrown, and where in our own code.
    private static string Short(Exception e) =>
        $"{e.GetType().Name}: {e.Message.Split('\n')[0]}" + string.Concat((e.StackTrace ?? string.Empty).Split('\n').Where(line => line.Contains("/src/", StringComparison.Ordinal)).Take(2).Select(line => "\n" + line.Trim()));
}
