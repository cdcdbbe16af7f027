using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>Whether a sentence is only understood with the one before it: it begins with a word that points back ("They", "However"), or has one behind its first words ("In that trial", "More of those").</summary>
internal static class PointingBack
{
    private const int FirstWords = 3;

    private static readonly WordSet Pointing = WordSet.Of("pointing-back");
    private static readonly WordSet Before = WordSet.Of("before-pointing-back");

    public static bool Begins(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        for (var i = 0; i < FirstWords; i++)
        {
            var (word, end) = NextWord(text, start, sentence.End);
            if (word is null)
            {
                return false;
            }

            if (Pointing.Contains(word))
            {
                return true;
            }

            if (!Before.Contains(word))
            {
                return false;
            }

            start = end;
        }

        return false;
    }

    private static (Word? Word, int End) NextWord(string text, int from, int end)
    {
        while (from < end && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        var to = from;
        while (to < end && char.IsLetterOrDigit(text[to]))
        {
            to++;
        }

        return from == to ? (null, to) : (Lexicon.Word(text.AsSpan(from, to - from)), to);
    }
}
