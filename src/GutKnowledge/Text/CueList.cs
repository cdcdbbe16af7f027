namespace GutKnowledge.Text;

/// <summary>The cues of a table of <c>data/cues</c>, found in a sentence longest first and without overlap.</summary>
/// <typeparam name="T">What a row of the table says of its cue.</typeparam>
internal sealed class CueList<T>
{
    private static readonly List<Cue<T>> NoCues = [];

    private readonly ulong mark = WordMarks.New();
    private readonly PhraseTrie<IReadOnlyList<T>> trie;

    /// <param name="file">The table, below <c>data/</c>.</param>
    /// <param name="read">What a row says of its cue.</param>
    /// <param name="isCue">Which rows are cues of this list; all where it is null.</param>
    public CueList(string file, Func<DataTable.Row, T> read, Func<DataTable.Row, bool>? isCue = null)
    {
        trie = new(mark);
        foreach (var row in DataTable.Embedded(file).Rows.Where(row => isCue is null || isCue(row)))
        {
            var forms = Tokenizer.Forms(row["cue"]);
            if (forms.Count == 0)
            {
                throw new InvalidDataException($"{row.Place}: the cue is empty.");
            }

            // "cause" and "causes" are one cue when they are folded.
            var value = read(row);
            trie.Add(forms, known => known is null ? [value] : known.Contains(value) ? known : [.. known, value]);
        }
    }

    /// <summary>The cues among <paramref name="tokens"/>, left to right; those that are <paramref name="taken"/> belong to something else.</summary>
    public List<Cue<T>> Find(IReadOnlyList<Token> tokens, bool[]? taken = null)
    {
        List<Cue<T>>? found = null;
        for (var i = FirstFrom(tokens, 0); i < tokens.Count; i = FirstFrom(tokens, i + 1))
        {
            var (end, values) = Longest(tokens, i, taken);
            if (values is not null)
            {
                found ??= [];
                foreach (var value in values)
                {
                    found.Add(new Cue<T>(i, end, TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End), value));
                }

                i = end - 1;
            }
        }

        return found ?? NoCues;
    }

    // The next word with which a cue may begin. Most words are none, and most sentences have none.
    private int FirstFrom(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens is TokenList words)
        {
            return words.Next(mark, at);
        }

        while (at < tokens.Count && !trie.BeginsWith(tokens[at].Word.Id))
        {
            at++;
        }

        return at;
    }

    private (int End, IReadOnlyList<T>? Values) Longest(IReadOnlyList<Token> tokens, int at, bool[]? taken)
    {
        var best = (End: at, Values: (IReadOnlyList<T>?)null);
        var node = PhraseTrie<IReadOnlyList<T>>.Root;
        for (var i = at; i < tokens.Count && (i == at || tokens[i].Break == TokenBreak.None) && (taken is null || !taken[i]); i++)
        {
            node = trie.Next(node, tokens[i].Word.Id);
            if (node == PhraseTrie<IReadOnlyList<T>>.None)
            {
                break;
            }

            if (trie.Value(node) is { } values)
            {
                best = (i + 1, values);
            }
        }

        return best;
    }
}

/// <summary>A cue in a sentence.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index behind its last word.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Value">What its table says of it.</param>
internal readonly record struct Cue<T>(int Start, int End, TextSpan Span, T Value);
