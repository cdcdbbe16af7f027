using System.Globalization;

namespace GutKnowledge.Benchmarks.Report;

/// <summary>Times of the same thing, in microseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    public void Add(TimeSpan time) => values.Add(time.TotalMicroseconds);

    public void Add(Samples others) => values.AddRange(others.values);

    public double Mean => values.Average();

    /// <summary>The value under which a share of all lies (nearest rank).</summary>
    public double Percentile(double share)
    {
        values.Sort();
        return values[Math.Clamp((int)Math.Ceiling(share * values.Count) - 1, 0, values.Count - 1)];
    }

    /// <summary>p50, p90, p99 and mean, as cells of a table.</summary>
    public IEnumerable<string> Cells() => new[] { Percentile(0.5), Percentile(0.9), Percentile(0.99), Mean }.Select(value => value.ToString("N0", CultureInfo.InvariantCulture));
}
