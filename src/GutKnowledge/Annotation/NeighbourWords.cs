using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// The words that must, or must not, stand right beside a cue: the columns <c>before</c> and <c>behind</c> of a table of cues.
/// Words with spaces between them: one of them must stand there. With "!" in front: none of them may. "." is the end of the clause or a comma. Empty: anything may.
/// </summary>
internal sealed class NeighbourWords : IEquatable<NeighbourWords>
{
    private const string Nothing = ".";

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
    public bool Suit(IReadOnlyList<Token> tokens, int start, int end) =>
        before.Allows(start > 0 && tokens[start].Break == TokenBreak.None ? tokens[start - 1].Form : Nothing)
        && behind.Allows(end < tokens.Count && tokens[end].Break == TokenBreak.None ? tokens[end].Form : Nothing);

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
