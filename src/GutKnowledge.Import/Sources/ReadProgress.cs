namespace GutKnowledge.Import.Sources;

/// <summary>How much of a source was read. Safe to look at from another thread.</summary>
internal sealed class ReadProgress
{
    private long whole;
    private long done;

    /// <summary>From 0 to 1; 0 while nothing is known.</summary>
    public double Fraction => Volatile.Read(ref whole) is var all and > 0 ? Math.Clamp(Volatile.Read(ref done) / (double)all, 0, 1) : 0;

    public void Expect(long units) => Interlocked.Add(ref whole, units);

    public void Advance(long units) => Interlocked.Add(ref done, units);
}
