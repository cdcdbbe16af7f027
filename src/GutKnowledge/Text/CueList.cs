namespace GutKnowledge.Text;

/// <summary>The cues of a table of <c>data/cues</c>, found in a sentence longest first and without overlap.</summary>
/// <typeparam name="T">What a row of the table says of its cue.</typeparam>
internal sealed class CueList<T>
{
    private readonly PhraseTrie<T> trie = new();

    public CueList(string file, Func<DataTable.Row, T> read)
    {
        foreach (var row in DataTable.Embedded(file).Rows)
        {
            var forms = Tokenizer.Tokenize(row["cue"]).Select(token => token.Form).ToList();
            if (forms.Count == 0)
            {
                throw new InvalidDataException($"{row.Place}: the cue is empty.");
            }

            trie.Add(forms, read(row));
        }
    }

    /// <summary>The cues among <paramref name="tokens"/>, left to right; words for which <paramref name="isTaken"/> holds belong to something else.</summary>
    public List<Cue<T>> Find(IReadOnlyList<Token> tokens, Func<int, bool>? isTaken = null)
    {
        var found = new List<Cue<T>>();
        for (var i = 0; i < tokens.Count;)
        {
            var best = i;
            IReadOnlyList<T> values = [];
            foreach (var (end, matched) in trie.Matches(tokens, i, TokenBreak.None))
            {
                if (isTaken is null || !Enumerable.Range(i, end - i).Any(isTaken))
                {
                    (best, values) = (end, matched);
                }
            }

            foreach (var value in values)
            {
                found.Add(new Cue<T>(i, best, TextSpan.FromBounds(tokens[i].Span.Start, tokens[best - 1].Span.End), value));
            }

            i = Math.Max(best, i + 1);
        }

        return found;
    }
}

/// <summary>A cue in a sentence.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index behind its last word.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Value">What its table says of it.</param>
internal readonly record struct Cue<T>(int Start, int End, TextSpan Span, T Value);
