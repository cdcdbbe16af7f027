using System.Globalization;
using GutKnowledge.Benchmarks.Report;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>One row for each thing that is measured, one column for each system, and who is best.</summary>
internal sealed class PeerTable
{
    private readonly TextTable table = new(["what", .. Peer.All.Select(peer => peer.Name), "best"]);

    /// <summary>Adds a row.</summary>
    /// <param name="what">What is measured.</param>
    /// <param name="most">Whether the most is best, or the least; null where neither is.</param>
    /// <param name="value">The value of a system.</param>
    /// <param name="format">How it is printed.</param>
    public void Add(string what, bool? most, Func<Peer, double> value, string format)
    {
        var values = Peer.All.Select(value).ToList();
        var best = most switch { true => values.Max(), false => values.Min(), null => double.NaN };
        var winner = values.IndexOf(best) is var index and >= 0 ? Peer.All[index].Name : string.Empty;
        table.Add([what, .. values.Select(v => v.ToString(format, CultureInfo.InvariantCulture)), winner]);
    }

    public void Print(string title) => table.Print(title);
}
