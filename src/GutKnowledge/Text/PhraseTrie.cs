namespace GutKnowledge.Text;

/// <summary>Finds the longest of many phrases at a word. Words are compared by their folded form. Immutable once filled, then thread-safe.</summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node root = new();

    public void Add(IReadOnlyList<string> forms, T value)
    {
        var node = root;
        foreach (var form in forms)
        {
            node = node.Child(form);
        }

        // "cause" and "causes" are one phrase when they are folded.
        if (!node.Values.Contains(value))
        {
            node.Values.Add(value);
        }
    }

    /// <summary>All phrases that begin at <paramref name="at"/>, shortest first.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="at">Index of the first word.</param>
    /// <param name="strongestBreak">The strongest punctuation that may stand inside of a phrase.</param>
    /// <param name="form">The form under which a word is compared.</param>
    /// <param name="isSkipped">Words that may stand inside of a phrase without belonging to it.</param>
    public IEnumerable<(int End, IReadOnlyList<T> Values)> Matches(
        IReadOnlyList<Token> tokens, int at, TokenBreak strongestBreak, Func<Token, string>? form = null, Func<Token, bool>? isSkipped = null)
    {
        // No phrase begins with most words; those get no enumerator.
        var first = form is null ? tokens[at].Form : form(tokens[at]);
        return root.Children is not null && root.Children.ContainsKey(first) ? Walk(tokens, at, strongestBreak, form, isSkipped) : [];
    }

    private IEnumerable<(int End, IReadOnlyList<T> Values)> Walk(
        IReadOnlyList<Token> tokens, int at, TokenBreak strongestBreak, Func<Token, string>? form, Func<Token, bool>? isSkipped)
    {
        var node = root;
        for (var i = at; i < tokens.Count; i++)
        {
            if (i > at && tokens[i].Break > strongestBreak)
            {
                yield break;
            }

            var key = form is null ? tokens[i].Form : form(tokens[i]);
            if (node.Children is null || !node.Children.TryGetValue(key, out var next))
            {
                if (i > at && isSkipped is not null && isSkipped(tokens[i]))
                {
                    continue;
                }

                yield break;
            }

            node = next;
            if (node.Values.Count > 0)
            {
                yield return (i + 1, node.Values);
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Children { get; private set; }

        public List<T> Values { get; } = [];

        public Node Child(string form)
        {
            Children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!Children.TryGetValue(form, out var child))
            {
                Children[form] = child = new Node();
            }

            return child;
        }
    }
}
