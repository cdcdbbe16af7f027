using Microsoft.Extensions.Logging;

namespace GutKnowledge.Indexing;

/// <summary>The rebuild of an index that goes on in the background, one at a time. For one thread at a time, but <see cref="Cancel"/> and <see cref="Wait"/>.</summary>
internal sealed class RunningRebuild(ILogger logger) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private IndexRebuild? rebuild;

    /// <summary>The one that goes on; null when none does.</summary>
    public IndexRebuild? Current => Volatile.Read(ref rebuild);

    /// <summary>Ends with the last one that was begun; fails when it did.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    public CancellationToken Stopping => stop.Token;

    /// <summary>What is so of an index that it may be replacing.</summary>
    public IndexStatus Status(WrittenIndex index)
    {
        var goingOn = Current;
        var reason = goingOn?.Reason ?? index.Behind ?? (index.IsOutdated ? $"it could not be made anew: {Completion.Exception?.InnerException?.Message}" : null);
        return new IndexStatus(goingOn is not null ? IndexState.Rebuilding : reason is not null ? IndexState.Outdated : IndexState.Current) { Reason = reason, Progress = goingOn?.Progress };
    }

    /// <summary>Begins one.</summary>
    /// <param name="begun">What to do.</param>
    /// <param name="finishing">What has to be held while it ends.</param>
    /// <param name="finished">What takes the index.</param>
    public void Begin(IndexRebuild begun, object finishing, Action<WrittenIndex> finished)
    {
        rebuild = begun;
        var stopping = stop.Token;
        Completion = Task.Run(
            () =>
            {
                try
                {
                    begun.Run(finishing, finished, stopping);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    FolderLog.NotRebuilt(logger, e.GetType().Name);
                    throw;
                }
                finally
                {
                    Volatile.Write(ref rebuild, null);
                }
            },
            stopping);
    }

    /// <summary>Tells it to stop.</summary>
    public void Cancel() => stop.Cancel();

    /// <summary>Waits until it has let go of everything. Whoever calls this must not hold what it has to hold to finish.</summary>
    public void Wait() => ((IAsyncResult)Completion).AsyncWaitHandle.WaitOne();

    public void Dispose() => stop.Dispose();
}
