using GutKnowledge.Articles;

namespace GutKnowledge.Benchmarks.Peers;

/// <summary>A system that articles can be put into and asked about. One that is opened again asks only.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Adds articles; when this returns they can be found.</summary>
    void Add(IReadOnlyList<Article> articles);

    /// <summary>The ten best articles with up to three pieces of text each that bear on the question, ready to be shown.</summary>
    /// <returns>How many articles.</returns>
    int Ask(string question);

    /// <summary>What another thread asks: the system itself where it is safe for several threads.</summary>
    IPeer ForAnotherThread();
}

/// <summary>A system by name, and how it is opened in a folder.</summary>
internal sealed record Peer(string Name, Func<string, IPeer> Open)
{
    public static readonly Peer[] All =
    [
        new("GutKnowledge", folder => new GutKnowledgePeer(folder)),
        new("Lucene.Net", folder => new LucenePeer(folder)),
        new("SQLite FTS5", folder => new SqlitePeer(folder)),
    ];
}
