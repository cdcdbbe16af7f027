namespace GutKnowledge.Benchmarks.Generation;

/// <summary>Words that mean nothing: the commonest English ones, then made-up ones, so that the terms of an index grow as those of real text do.</summary>
internal sealed class FillerWords
{
    private const int Count = 30_000;

    private static readonly string[] Common =
    [
        "the", "of", "and", "a", "in", "to", "is", "that", "for", "with", "as", "are", "on", "this", "by", "it", "be", "or", "from", "at", "which", "these", "one", "people",
        "their", "have", "more", "some", "other", "many", "was", "been", "also", "its", "after", "can", "were", "between", "over", "time", "when", "most", "about", "two", "than",
        "such", "diet", "gut", "food", "body", "study", "health", "day", "part", "group", "small", "common", "week", "often", "life",
    ];

    private static readonly string[] Onsets = ["b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "l", "m", "n", "p", "pl", "pr", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "m", "st", "nd", "ck"];
    private static readonly string[] Endings = ["", "", "", "s", "ed", "ing", "ly", "tion", "our", "ise", "ity"];

    private readonly string[] words;
    private readonly ZipfRanks ranks = new(Count);

    public FillerWords()
    {
        var dice = new Dice(Count);
        var known = new HashSet<string>(Common, StringComparer.Ordinal);
        var made = new List<string>(Common);
        while (made.Count < Count)
        {
            var word = string.Concat(Enumerable.Range(0, dice.Between(1, 2)).Select(_ => dice.Of(Onsets) + dice.Of(Vowels) + dice.Of(Codas))) + dice.Of(Endings);
            if (word.Length > 3 && known.Add(word))
            {
                made.Add(word);
            }
        }

        words = [.. made];
    }

    public string Next(Dice dice) => words[ranks.Next(dice)];

    public string Next(Dice dice, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Next(dice)));
}
