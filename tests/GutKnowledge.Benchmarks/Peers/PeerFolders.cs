using System.Diagnostics;
using System.Text;
using GutKnowledge.Benchmarks.Generation;
using GutKnowledge.Benchmarks.Report;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>The same articles in a folder of each system, put there batch by batch in turn. Generating is not timed.</summary>
internal sealed class PeerFolders : IDisposable
{
    // The library keeps what it is given in batches of this size.
    private const int BatchSize = 500;

    private readonly Dictionary<Peer, (ScratchFolder Folder, TimeSpan Time)> folders = Peer.All.ToDictionary(peer => peer, _ => (new ScratchFolder(null), TimeSpan.Zero));

    public double Megabytes { get; private set; }

    public static PeerFolders Build(ArticleGenerator generator, int count)
    {
        var folders = new PeerFolders();
        var open = Peer.All.ToDictionary(peer => peer, peer => folders.Timed(peer, () => peer.Open(folders.Path(peer))));
        var turn = 0;
        foreach (var batch in generator.Articles(count).Chunk(BatchSize))
        {
            folders.Megabytes += batch.Sum(article => Encoding.UTF8.GetByteCount(article.Text)) / 1e6;
            foreach (var peer in InTurn(turn++))
            {
                folders.Timed(peer, () => { open[peer].Add(batch); return 0; });
            }
        }

        foreach (var peer in Peer.All)
        {
            folders.Timed(peer, () => { open[peer].Dispose(); return 0; });
        }

        return folders;
    }

    /// <summary>The systems, each time another one first: what a busy machine does to one it does to all.</summary>
    public static IEnumerable<Peer> InTurn(int turn) => Enumerable.Range(0, Peer.All.Length).Select(i => Peer.All[(i + turn) % Peer.All.Length]);

    public string Path(Peer peer) => folders[peer].Folder.Path;

    public double MegabytesOnDisk(Peer peer) => folders[peer].Folder.Megabytes("*");

    public TimeSpan Time(Peer peer) => folders[peer].Time;

    public void Dispose()
    {
        foreach (var (folder, _) in folders.Values)
        {
            folder.Dispose();
        }
    }

    private T Timed<T>(Peer peer, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = run();
        folders[peer] = (folders[peer].Folder, folders[peer].Time + Stopwatch.GetElapsedTime(start));
        return result;
    }
}
