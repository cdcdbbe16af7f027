using System.Diagnostics;
using System.Globalization;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Report;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>Compares the library with what people use in its place: the same articles, the same questions, the same minute, one after the other in turn.</summary>
internal static class PeerRun
{
    private const int ProcessesOfEach = 5;
    private const int ThreadRounds = 5;
    private const int FewestRounds = 5;
    private const int MostRounds = 300;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(24);

    public static void Print(ArticleGenerator generator, int seed, int count)
    {
        using var folders = PeerFolders.Build(generator, count);
        var processes = Peer.All.ToDictionary(peer => peer, _ => new List<PeerProcess.Result>());
        for (var run = 0; run <= ProcessesOfEach; run++)
        {
            foreach (var peer in PeerFolders.InTurn(run))
            {
                // The first of each reads the files from disk.
                var result = PeerProcess.Start(peer.Name, folders.Path(peer), seed);
                if (run > 0)
                {
                    processes[peer].Add(result);
                }
            }
        }

        var questions = PeerQuestions.Of(seed);
        var open = Peer.All.ToDictionary(peer => peer, peer => peer.Open(folders.Path(peer)));
        var times = new PeerTimes(questions);
        for (var (watch, round) = (Stopwatch.StartNew(), 0); round == 0 || watch.Elapsed < WarmUp; round++)
        {
            times.Ask(open, round, isKept: false);
        }

        var rounds = 0;
        for (var watch = Stopwatch.StartNew(); rounds < FewestRounds || (watch.Elapsed < Measuring && rounds < MostRounds); rounds++)
        {
            times.Ask(open, rounds, isKept: true);
        }

        var symptoms = questions.Where(q => q.Kind != PeerQuestionKind.FreeWords).Select(q => q.Text).ToList();
        var ratios = Peer.All.ToDictionary(peer => peer, _ => new List<double>());
        for (var round = 0; round < ThreadRounds; round++)
        {
            foreach (var peer in PeerFolders.InTurn(round))
            {
                ratios[peer].Add(PeerThreads.Ratio(open[peer], symptoms));
            }
        }

        foreach (var peer in open.Values)
        {
            peer.Dispose();
        }

        var table = new PeerTable();
        table.Add("articles/s", most: true, peer => count / folders.Time(peer).TotalSeconds, "N0");
        table.Add("MB/s of text", most: true, peer => folders.Megabytes / folders.Time(peer).TotalSeconds, "N2");
        table.Add("on disk, MB", most: false, folders.MegabytesOnDisk, "N1");
        table.Add("open + first answer, new process, ms", most: false, peer => Median(processes[peer].Select(p => p.FirstAnswerMilliseconds)), "N0");
        table.Add("working set, MB", most: false, peer => Median(processes[peer].Select(p => p.Megabytes)), "N0");
        times.AddTo(table);
        table.Add("two threads' rate / one's, symptoms", most: true, peer => Median(ratios[peer]), "N2");
        table.Print(string.Create(CultureInfo.InvariantCulture, $"{count} generated articles, {folders.Megabytes:N1} MB of text, {questions.Count} questions, {rounds} rounds, ten articles with their sentences each"));
        Console.WriteLine("GutKnowledge also keeps the articles themselves in a store and answers with claims, wording and citations. SQLite shows one snippet of 64 words for each article; what it allocates outside of .NET is not counted.");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
