namespace GutKnowledge.Benchmarks.Peers;

/// <summary>The simplest thing that shows why an article was found: its sentences with most of the words. It looks for beginnings of words, so that stems are found.</summary>
internal static class BestSentences
{
    public static List<string> Of(string text, List<string> words, int most)
    {
        var counted = new List<(int Count, int Start, int End)>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            var sentence = text.AsSpan(start, end - start);
            var count = 0;
            foreach (var word in words)
            {
                count += Has(sentence, word) ? 1 : 0;
            }

            if (count > 0)
            {
                counted.Add((count, start, end));
            }

            start = end + 1;
        }

        counted.Sort((a, b) => a.Count == b.Count ? a.Start.CompareTo(b.Start) : b.Count.CompareTo(a.Count));
        return counted.Take(most).Select(x => text[x.Start..x.End]).ToList();
    }

    private static int End(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] is '.' or '?' or '!' && (i + 1 == text.Length || text[i + 1] is ' ' or '\n')))
            {
                return text[i] == '\n' ? i : i + 1;
            }
        }

        return text.Length;
    }

    private static bool Has(ReadOnlySpan<char> sentence, string word)
    {
        for (var from = 0; ;)
        {
            var found = sentence[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            if (from + found == 0 || !char.IsLetter(sentence[from + found - 1]))
            {
                return true;
            }

            from += found + 1;
        }
    }
}
