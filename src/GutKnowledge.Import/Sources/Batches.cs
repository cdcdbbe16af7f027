using System.Runtime.CompilerServices;

namespace GutKnowledge.Import.Sources;

/// <summary>Reads pending entries several at a time and gives them in their order. No more than a batch is in memory, however long the source is.</summary>
internal static class Batches
{
    private const int MostItems = 64;
    private const int MostWeight = 8_000_000;

    public static async IAsyncEnumerable<SourceItem> ReadAsync(IAsyncEnumerable<PendingItem> pending, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<PendingItem>(MostItems);
        var weight = 0L;
        await foreach (var item in pending.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(item);
            weight += item.Weight;
            if (batch.Count == MostItems || weight >= MostWeight)
            {
                foreach (var read in Read(batch))
                {
                    yield return read;
                }

                batch.Clear();
                weight = 0;
            }
        }

        foreach (var read in Read(batch))
        {
            yield return read;
        }
    }

    private static SourceItem[] Read(List<PendingItem> batch) => [.. batch.AsParallel().AsOrdered().Select(item => item.Read())];
}
