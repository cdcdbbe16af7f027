namespace GutKnowledge.Text;

/// <summary>Many phrases, followed word by word. Words are compared by their number in <see cref="Lexicon"/>. Immutable once filled, then thread-safe.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
    where T : class
{
    /// <summary>The node at which every phrase begins.</summary>
    public const int Root = 0;

    /// <summary>No node: no phrase goes on so.</summary>
    public const int None = -1;

    private readonly Dictionary<long, int> nodes = [];
    private readonly List<T?> values = [null];
    private bool[] firstWords = [];

    /// <summary>Adds a phrase.</summary>
    /// <param name="forms">Its words.</param>
    /// <param name="value">Makes what it stands for of what it stood for until now, which is null for a new phrase.</param>
    public void Add(IReadOnlyList<string> forms, Func<T?, T> value)
    {
        var node = Root;
        for (var i = 0; i < forms.Count; i++)
        {
            var number = Lexicon.Number(forms[i]);
            if (i == 0)
            {
                SetFirst(number);
            }

            if (!nodes.TryGetValue(Key(node, number), out var next))
            {
                next = values.Count;
                nodes.Add(Key(node, number), next);
                values.Add(null);
            }

            node = next;
        }

        values[node] = value(values[node]);
    }

    /// <summary>Whether a phrase begins with the word.</summary>
    public bool BeginsWith(int word) => (uint)word < (uint)firstWords.Length && firstWords[word];

    /// <summary>The node behind the word, or <see cref="None"/>.</summary>
    public int Next(int node, int word) => word > 0 && nodes.TryGetValue(Key(node, word), out var next) ? next : None;

    /// <summary>What the phrase that ends at the node stands for; null when none ends there.</summary>
    public T? Value(int node) => values[node];

    private static long Key(int node, int word) => (long)node << 32 | (uint)word;

    private void SetFirst(int number)
    {
        if (number >= firstWords.Length)
        {
            Array.Resize(ref firstWords, Math.Max(number + 1, firstWords.Length * 2));
        }

        firstWords[number] = true;
    }
}
