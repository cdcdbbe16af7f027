using System.Diagnostics;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>How many questions two threads get answered while one gets one.</summary>
internal static class PeerThreads
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.7);

    public static double Ratio(IPeer peer, IReadOnlyList<string> questions)
    {
        var other = peer.ForAnotherThread();
        try
        {
            var one = Rate([peer], questions);
            return Rate([peer, other], questions) / one;
        }
        finally
        {
            if (!ReferenceEquals(peer, other))
            {
                other.Dispose();
            }
        }
    }

    private static double Rate(IPeer[] peers, IReadOnlyList<string> questions)
    {
        var answered = 0L;
        var watch = Stopwatch.StartNew();
        var threads = peers.Select((peer, i) => new Thread(() =>
        {
            // The threads begin at different questions, so that neither warms the other's.
            var own = 0L;
            for (var next = i * questions.Count / 2; watch.Elapsed < Period; next++, own++)
            {
                peer.Ask(questions[next % questions.Count]);
            }

            Interlocked.Add(ref answered, own);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return answered / watch.Elapsed.TotalSeconds;
    }
}
