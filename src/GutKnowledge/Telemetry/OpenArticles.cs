using System.Runtime.CompilerServices;

namespace GutKnowledge.Telemetry;

/// <summary>The articles of one knowledge base that is open, for whoever counts them. They are counted when somebody asks, and neither after it was closed nor when it was forgotten without.</summary>
internal sealed class OpenArticles : IDisposable
{
    private static readonly ConditionalWeakTable<OpenArticles, Func<int>> Open = [];

    private readonly object gate = new();
    private readonly Func<int> count;
    private bool isClosed;

    public OpenArticles(Func<int> count)
    {
        this.count = count;
        Open.Add(this, count);
    }

    /// <summary>How many there are in all that are open.</summary>
    public static long Count() => Open.Sum(open => (long)open.Key.Counted());

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
        }

        Open.Remove(this);
    }

    private long Counted()
    {
        lock (gate)
        {
            return isClosed ? 0 : count();
        }
    }
}
