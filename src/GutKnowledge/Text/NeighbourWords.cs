namespace GutKnowledge.Text;

/// <summary>
/// The words that must, or must not, stand right beside a cue: the columns <c>before</c> and <c>behind</c> of a table of cues.
/// Words with spaces between them: one of them must stand there. With "!" in front: none of them may. "." is the end of the clause or a comma. Empty: anything may.
/// Before a cue, adverbs in -ly are looked past: "was significantly reduced" is "was reduced".
/// </summary>
internal sealed class NeighbourWords : IEquatable<NeighbourWords>
{
    private const string Nothing = ".";

    // Nobody writes more in a row, and a text may be nothing else.
    private const int MostAdverbs = 8;

    private readonly string row;
    private readonly Side before;
    private readonly Side behind;

    private NeighbourWords(string before, string behind)
    {
        row = before + '\t' + behind;
        this.before = new Side(before);
        this.behind = new Side(behind);
    }

    public static NeighbourWords Read(DataTable.Row row) => new(row["before"], row["behind"]);

    /// <summary>Whether the words beside the cue from <paramref name="start"/> up to, not including, <paramref name="end"/> are as they must be.</summary>
    public bool Suit(IReadOnlyList<Token> tokens, int start, int end)
    {
        var first = BeforeAdverbs(tokens, start);
        return before.Allows(first > 0 && tokens[first].Break == TokenBreak.None ? tokens[first - 1].Form : Nothing)
            && behind.Allows(end < tokens.Count && tokens[end].Break == TokenBreak.None ? tokens[end].Form : Nothing);
    }

    /// <summary>Index of the first of the adverbs in -ly that stand right before a word, or of the word itself.</summary>
    public static int BeforeAdverbs(IReadOnlyList<Token> tokens, int word)
    {
        for (var left = MostAdverbs; left > 0 && word > 0 && tokens[word].Break == TokenBreak.None && tokens[word - 1].Form is { Length: > 4 } form && form.EndsWith("ly", StringComparison.Ordinal); left--)
        {
            word--;
        }

        return word;
    }

    // By value: two cues that fold to the same words are one.
    public bool Equals(NeighbourWords? other) => other is not null && row == other.row;

    public override bool Equals(object? obj) => Equals(obj as NeighbourWords);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(row);

    private sealed class Side
    {
        private readonly HashSet<string>? words;
        private readonly bool isForbidden;

        public Side(string cell)
        {
            isForbidden = cell.StartsWith('!');
            var listed = cell.TrimStart('!').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            words = listed.Length == 0 ? null : new HashSet<string>(listed.Select(word => word == Nothing ? word : WordForm.Fold(word)), StringComparer.Ordinal);
        }

        public bool Allows(string form) => words is null || words.Contains(form) != isForbidden;
    }
}
