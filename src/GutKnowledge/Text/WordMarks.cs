namespace GutKnowledge.Text;

/// <summary>
/// A bit for each table of phrases. A word bears the bits of those tables in which a phrase may begin with it, so that one look at a sentence passes over the tables, and the words, that cannot match.
/// A bit of phrases promises nothing: of several vocabularies one may have the phrase and another not. The bits of single words are exact.
/// </summary>
internal static class WordMarks
{
    /// <summary>By the stem of the word.</summary>
    public const ulong Stem = 1;

    /// <summary>By the family of the word, in any place of a phrase.</summary>
    public const ulong Family = 1 << 1;

    /// <summary>The same where people speak of themselves.</summary>
    public const ulong LayFamily = 1 << 2;

    /// <summary>The wordings of concepts by the word itself.</summary>
    public const ulong Wording = 1 << 3;

    /// <summary>A word that begins with a digit.</summary>
    public const ulong Number = 1 << 4;

    /// <summary>A word that may stand inside of an unordered phrase and says nothing of its own.</summary>
    public const ulong Gap = 1 << 5;

    /// <summary>The same where people speak of themselves.</summary>
    public const ulong LayGap = 1 << 6;

    /// <summary>A gap that turns a phrase round ("pain in the abdomen").</summary>
    public const ulong Preposition = 1 << 7;

    /// <summary>A word that may stand inside of an unordered phrase and describes it ("severe").</summary>
    public const ulong Modifier = 1 << 8;

    private const int FirstOwn = 9;

    // Tables that come when all bits are given share the last one.
    private const int Last = 63;

    private static int given = FirstOwn - 1;

    /// <summary>A bit for another table that goes by the word itself.</summary>
    public static ulong New() => 1UL << Math.Min(Interlocked.Increment(ref given), Last);

    /// <summary>Gives a bit to words.</summary>
    public static void Give(ulong mark, IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            Lexicon.Mark(Lexicon.Number(form), mark);
        }
    }

    /// <summary>The bits of a word of which one form has those of <paramref name="word"/>, its stem those of <paramref name="stem"/>, and so on.</summary>
    public static ulong Of(ulong word, ulong stem, ulong family, ulong layFamily) =>
        word & ~(Stem | Family | LayFamily) | stem & Stem | family & Family | layFamily & LayFamily;
}
