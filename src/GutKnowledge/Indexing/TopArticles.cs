namespace GutKnowledge.Indexing;

/// <summary>The best articles of one segment: by score, then key. A heap whose root is the worst of them, so that most articles cost one comparison.</summary>
internal sealed class TopArticles
{
    private readonly int most;
    private readonly Func<int[]> readRanks;
    private FoundArticle[] heap;
    private int[]? ranks;

    /// <param name="most">How many are kept.</param>
    /// <param name="readRanks">The ranks of the keys of the segment; asked for when the first tie is met.</param>
    public TopArticles(int most, Func<int[]> readRanks)
    {
        this.most = most;
        this.readRanks = readRanks;
        heap = new FoundArticle[Math.Min(most, 16)];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<FoundArticle> Kept => heap.AsSpan(0, Count);

    /// <summary>A score below this one is not among the best.</summary>
    public double Floor => Count < most ? double.NegativeInfinity : most == 0 ? double.PositiveInfinity : heap[0].Score;

    public void Offer(in FoundArticle article)
    {
        if (Count < most)
        {
            if (Count == heap.Length)
            {
                Array.Resize(ref heap, (int)Math.Min(most, 2L * heap.Length));
            }

            heap[Count] = article;
            Up(Count++);
        }
        else if (most > 0 && IsBefore(article, heap[0]))
        {
            heap[0] = article;
            Down();
        }
    }

    private bool IsBefore(in FoundArticle a, in FoundArticle b)
    {
        var order = a.CompareTo(b);
        if (order == 0)
        {
            ranks ??= readRanks();
            order = ranks[a.Doc].CompareTo(ranks[b.Doc]);
        }

        return order < 0;
    }

    private void Up(int i)
    {
        for (var parent = (i - 1) / 2; i > 0 && IsBefore(heap[parent], heap[i]); i = parent, parent = (i - 1) / 2)
        {
            (heap[i], heap[parent]) = (heap[parent], heap[i]);
        }
    }

    private void Down()
    {
        for (var i = 0; ;)
        {
            var child = (2 * i) + 1;
            if (child >= Count)
            {
                return;
            }

            if (child + 1 < Count && IsBefore(heap[child], heap[child + 1]))
            {
                child++;
            }

            if (!IsBefore(heap[i], heap[child]))
            {
                return;
            }

            (heap[i], heap[child]) = (heap[child], heap[i]);
            i = child;
        }
    }
}
