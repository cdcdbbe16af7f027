namespace GutKnowledge.Text;

/// <summary>The cues of a table whose rows may also say what stands beside them (<see cref="NeighbourWords"/>): "appears to" is a hedge, "appears in the stool" is none.</summary>
/// <typeparam name="T">What a row of the table says of its cue.</typeparam>
/// <remarks>The longest cue is taken before its neighbours are looked at, so a longer cue keeps a shorter one from being found even where its neighbours do not suit.</remarks>
internal sealed class NeighbourCueList<T>(string file, Func<DataTable.Row, T> read, Func<DataTable.Row, bool>? isCue = null)
    where T : struct
{
    private static readonly List<Cue<T>> NoCues = [];

    private readonly CueList<(T Value, NeighbourWords Neighbours)> cues = new(file, row => (read(row), NeighbourWords.Read(row)), isCue);

    /// <summary>The cues among <paramref name="tokens"/>, left to right; those that are <paramref name="taken"/> belong to something else.</summary>
    public List<Cue<T>> Find(IReadOnlyList<Token> tokens, bool[]? taken = null)
    {
        List<Cue<T>>? found = null;
        foreach (var cue in cues.Find(tokens, taken))
        {
            if (cue.Value.Neighbours.Suit(tokens, cue.Start, cue.End))
            {
                (found ??= []).Add(new Cue<T>(cue.Start, cue.End, cue.Span, cue.Value.Value));
            }
        }

        return found ?? NoCues;
    }
}
