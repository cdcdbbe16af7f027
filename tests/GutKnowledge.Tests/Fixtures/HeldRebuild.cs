using GutKnowledge.Indexing;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>A knowledge base whose index is being made anew, which is held in its middle until it is let go.</summary>
internal sealed class HeldRebuild : IProgress<RebuildProgress>, IDisposable
{
    private readonly ManualResetEventSlim reached = new();
    private readonly ManualResetEventSlim open = new();

    public HeldRebuild(string path)
    {
        Knowledge = Grumbling.Open(path, progress: this, log: Log);
        reached.Wait(TestContext.Current.CancellationToken);
    }

    public KnowledgeBase Knowledge { get; }

    public ListLogger Log { get; } = new();

    public void Report(RebuildProgress value)
    {
        reached.Set();
        open.Wait();
    }

    public void LetGo() => open.Set();

    public void Dispose()
    {
        // A knowledge base that is closed waits for what it does.
        open.Set();
        Knowledge.Dispose();
        reached.Dispose();
        Log.Dispose();
    }
}
