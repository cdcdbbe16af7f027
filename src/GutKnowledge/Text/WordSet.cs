namespace GutKnowledge.Text;

/// <summary>A set of words that is asked by number. Thread-safe.</summary>
internal sealed class WordSet
{
    private readonly bool[] holds;

    public WordSet(IEnumerable<string> forms)
    {
        var numbers = forms.Select(Lexicon.Number).ToList();
        holds = new bool[numbers.DefaultIfEmpty().Max() + 1];
        foreach (var number in numbers)
        {
            holds[number] = true;
        }
    }

    /// <summary>The words of one kind in <c>data/cues/words.tsv</c>.</summary>
    public static WordSet Of(string kind) => new(WordList.Of(kind));

    public bool Contains(Word word) => (uint)word.Id < (uint)holds.Length && holds[word.Id];
}
