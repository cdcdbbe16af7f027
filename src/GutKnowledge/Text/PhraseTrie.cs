namespace GutKnowledge.Text;

/// <summary>Many phrases, followed word by word. Words are compared by their number in <see cref="Lexicon"/>. Immutable once filled, then thread-safe.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <param name="mark">The mark that first words get, see <see cref="WordMarks"/>; 0 for none.</param>
internal sealed class PhraseTrie<T>(ulong mark = 0)
    where T : class
{
    /// <summary>The node at which every phrase begins.</summary>
    public const int Root = 0;

    /// <summary>No node: no phrase goes on so.</summary>
    public const int None = -1;

    private readonly NodeTable nodes = new();
    private readonly List<T?> values = [null];
    private int[] firstNodes = [];

    /// <summary>Adds a phrase.</summary>
    /// <param name="forms">Its words.</param>
    /// <param name="value">Makes what it stands for of what it stood for until now, which is null for a new phrase.</param>
    public void Add(IReadOnlyList<string> forms, Func<T?, T> value)
    {
        var node = Root;
        for (var i = 0; i < forms.Count; i++)
        {
            var number = Lexicon.Number(forms[i]);
            var next = Next(node, number);
            if (next == None)
            {
                next = values.Count;
                values.Add(null);
                Add(node, number, next);
            }

            node = next;
        }

        values[node] = value(values[node]);
    }

    /// <summary>Whether a phrase begins with the word.</summary>
    public bool BeginsWith(int word) => (uint)word < (uint)firstNodes.Length && firstNodes[word] != Root;

    /// <summary>The node behind the word, or <see cref="None"/>.</summary>
    public int Next(int node, int word) => node == Root ? (BeginsWith(word) ? firstNodes[word] : None) : word > 0 ? nodes.Find(node, word) : None;

    /// <summary>What the phrase that ends at the node stands for; null when none ends there.</summary>
    public T? Value(int node) => values[node];

    // Every text asks for every word whether a phrase begins with it, so the first words lie in an array.
    private void Add(int node, int word, int next)
    {
        if (node != Root)
        {
            nodes.Add(node, word, next);
            return;
        }

        if (word >= firstNodes.Length)
        {
            Array.Resize(ref firstNodes, Math.Max(word + 1, firstNodes.Length * 2));
        }

        firstNodes[word] = next;
        Lexicon.Mark(word, mark);
    }
}
