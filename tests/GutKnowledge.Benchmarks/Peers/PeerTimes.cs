using System.Diagnostics;
using GutKnowledge.Benchmarks.Report;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>How long each system took for each kind of question, and what it allocated.</summary>
internal sealed class PeerTimes(List<(PeerQuestionKind Kind, string Text)> questions)
{
    private readonly Dictionary<(Peer, PeerQuestionKind), Measured> measured = Peer.All
        .SelectMany(peer => Enum.GetValues<PeerQuestionKind>().Select(kind => (peer, kind)))
        .ToDictionary(key => key, _ => new Measured());

    /// <summary>Asks each question of each system.</summary>
    public void Ask(IReadOnlyDictionary<Peer, IPeer> open, int round, bool isKept)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var peer in PeerFolders.InTurn(round + i))
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                var found = open[peer].Ask(questions[i].Text);
                var time = Stopwatch.GetElapsedTime(start);
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                if (isKept)
                {
                    var kept = measured[(peer, questions[i].Kind)];
                    kept.Times.Add(time);
                    kept.Bytes += allocated;
                    kept.Articles += found;
                    kept.Asks++;
                }
            }
        }
    }

    public void AddTo(PeerTable table)
    {
        PeerQuestionKind[] symptoms = [.. Enum.GetValues<PeerQuestionKind>().Where(kind => kind != PeerQuestionKind.FreeWords)];
        AddTo(table, "symptom questions", symptoms);
        AddTo(table, "free words", [PeerQuestionKind.FreeWords]);
        foreach (var kind in symptoms)
        {
            table.Add($"{kind}, p50 ms", most: false, peer => measured[(peer, kind)].Times.Percentile(0.5) / 1000, "N3");
            table.Add($"{kind}, p99 ms", most: false, peer => measured[(peer, kind)].Times.Percentile(0.99) / 1000, "N3");
        }
    }

    private void AddTo(PeerTable table, string name, PeerQuestionKind[] kinds)
    {
        table.Add($"{name}, p50 ms", most: false, peer => Times(peer).Percentile(0.5) / 1000, "N3");
        table.Add($"{name}, p99 ms", most: false, peer => Times(peer).Percentile(0.99) / 1000, "N3");
        table.Add($"{name}, mean ms", most: false, peer => Times(peer).Mean / 1000, "N3");
        table.Add($"{name}, KB allocated", most: false, peer => PerAsk(peer, x => x.Bytes / 1024.0), "N1");
        table.Add($"{name}, articles shown", most: null, peer => PerAsk(peer, x => x.Articles), "N1");

        Samples Times(Peer peer)
        {
            var all = new Samples();
            foreach (var kind in kinds)
            {
                all.Add(measured[(peer, kind)].Times);
            }

            return all;
        }

        double PerAsk(Peer peer, Func<Measured, double> of) => kinds.Sum(kind => of(measured[(peer, kind)])) / kinds.Sum(kind => measured[(peer, kind)].Asks);
    }

    private sealed class Measured
    {
        public Samples Times { get; } = new();

        public long Bytes { get; set; }

        public long Articles { get; set; }

        public long Asks { get; set; }
    }
}
