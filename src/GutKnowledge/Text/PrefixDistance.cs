namespace GutKnowledge.Text;

/// <summary>
/// Whether a beginning of a text is a word with few edits (optimal string alignment: Damerau, CACM 7(3), 1964). Texts are read in sorted order; what one has in common with the one before is not reckoned again.
/// For one thread at a time.
/// </summary>
internal sealed class PrefixDistance
{
    private readonly string word;
    private readonly int limit;
    private readonly int[][] rows;
    private readonly char[] read;

    public PrefixDistance(string word, int limit)
    {
        this.word = word;
        this.limit = limit;

        // A beginning that is longer by more than the limit is too far away.
        rows = new int[word.Length + limit + 2][];
        read = new char[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[word.Length + 1];
        }

        for (var j = 0; j <= word.Length; j++)
        {
            rows[0][j] = j;
        }
    }

    /// <summary>How many characters of the last text it took to tell; what begins with them has the same answer, unless the text ended there and was not near.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a beginning of the text is near.</summary>
    public bool Read(ReadOnlySpan<char> text)
    {
        Depth = read.AsSpan(0, Depth).CommonPrefixLength(text);
        while (true)
        {
            if (rows[Depth][^1] <= limit)
            {
                return true;
            }

            if (Depth == text.Length || Least(rows[Depth]) > limit)
            {
                return false;
            }

            read[Depth] = text[Depth];
            Depth++;
            Reckon();
        }
    }

    private static int Least(int[] row)
    {
        var least = row[0];
        foreach (var distance in row)
        {
            least = Math.Min(least, distance);
        }

        return least;
    }

    private void Reckon()
    {
        var (last, row, c) = (rows[Depth - 1], rows[Depth], read[Depth - 1]);
        row[0] = Depth;
        for (var j = 1; j < row.Length; j++)
        {
            row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (c == word[j - 1] ? 0 : 1));
            if (Depth > 1 && j > 1 && c == word[j - 2] && read[Depth - 2] == word[j - 1])
            {
                row[j] = Math.Min(row[j], rows[Depth - 2][j - 2] + 1);
            }
        }
    }
}
