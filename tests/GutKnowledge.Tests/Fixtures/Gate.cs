using GutKnowledge.Indexing;

namespace GutKnowledge.Tests.Fixtures;

/// <summary>Holds a rebuild in its middle until it is let go.</summary>
internal sealed class Gate : IProgress<RebuildProgress>, IDisposable
{
    private readonly ManualResetEventSlim reached = new();
    private readonly ManualResetEventSlim open = new();

    public void Report(RebuildProgress value)
    {
        reached.Set();
        open.Wait(TestContext.Current.CancellationToken);
    }

    public void WaitUntilReached() => reached.Wait(TestContext.Current.CancellationToken);

    public void Open() => open.Set();

    public void Dispose()
    {
        open.Set();
        reached.Dispose();
    }
}
