using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Whether two names mean one journal: the same words, or one is an abbreviation of the other.</summary>
internal static class ContainerNames
{
    // Left out of abbreviated titles (ISO 4).
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "the", "of", "and", "in", "for", "on", "a", "an", "de", "der", "des", "la", "le", "et", "und" };

    public static bool Agree(string a, string b)
    {
        var (left, right) = (Words(a), Words(b));
        return left.Count == 0 || right.Count == 0 || Shortens(left, right) || Shortens(right, left) || IsInitials(left, right) || IsInitials(right, left);
    }

    private static List<string> Words(string name) => [.. Tokenizer.Forms(name).Where(word => !Small.Contains(word))];

    // Each word begins as one of the other's does and has its letters in their order, "Gastroenterol" or "Jnl"; what follows the last ("Gut: the journal of ...") may be left out.
    private static bool Shortens(List<string> words, List<string> whole)
    {
        var next = 0;
        foreach (var word in words)
        {
            while (next < whole.Count && !Shortens(word, whole[next]))
            {
                next++;
            }

            if (next++ == whole.Count)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Shortens(string word, string whole)
    {
        var next = 0;
        foreach (var letter in whole)
        {
            next += next < word.Length && word[next] == letter ? 1 : 0;
        }

        return next == word.Length && word[0] == whole[0];
    }

    // "BMJ", "PNAS".
    private static bool IsInitials(List<string> words, List<string> whole) =>
        words.Count == 1 && words[0].Length > 1 && whole.Count >= words[0].Length && words[0] == string.Concat(whole.Take(words[0].Length).Select(word => word[0]));
}
