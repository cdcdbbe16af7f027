using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>
/// In which order an article may put the words of a phrase: as they are written, turned round with a preposition ("pain in the abdomen"),
/// with noun and adjective in each other's place ("dysplastic patella", "patellar dysplasia"), or the last of three words first ("spina bifida occulta", "occult spina bifida").
/// Immutable once filled, then thread-safe.
/// </summary>
internal sealed class PhraseOrder
{
    private static readonly WordSet Following = new([.. WordList.Of("gap"), .. WordList.Of("determiner"), .. WordList.Of("lay-gap"), .. WordList.Of("order-word")]);
    private static readonly string[] AdjectiveEndings = [.. WordList.Of("adjective-ending")];

    private readonly HashSet<ulong> ordered = [];
    private readonly HashSet<ulong> turning = [];
    private readonly HashSet<ulong> written = [];

    /// <summary>Adds a phrase.</summary>
    /// <param name="forms">Its words as they are written.</param>
    /// <param name="families">The numbers of the families of those that count, in their order.</param>
    /// <param name="mayTurn">Whether they may change places; those of everyday speech stay where they are.</param>
    public void Add(IReadOnlyList<string> forms, IReadOnlyList<int> families, bool mayTurn)
    {
        ordered.Add(Window(families).Sequence);
        if (mayTurn && families.Count == 3)
        {
            ordered.Add(Window([families[2], families[0], families[1]]).Sequence);
        }
        else if (mayTurn && forms.Count == 2)
        {
            turning.Add(Window(families).Sum);
            written.Add(Window([Lexicon.Number(forms[0]), Lexicon.Number(forms[1])]).Sum);
        }
    }

    /// <summary>Whether a phrase that ends with the word <paramref name="last"/> stands in an order that says the same.</summary>
    public bool Fits(PhraseWindow window, TokenList tokens, int last) =>
        window.HasPreposition ? !IsCut(tokens, last)
            : ordered.Contains(window.Sequence) || window is { Count: 2, Between: 0 } && IsTurned(window.Sum, tokens[last - 1].Word, tokens[last].Word);

    private static PhraseWindow Window(IReadOnlyList<int> numbers) => numbers.Aggregate(default(PhraseWindow), (window, number) => window.With(number));

    // "Hyperplasia of the mandibular process" does not speak of the mandible as a whole.
    private static bool IsCut(TokenList tokens, int last)
    {
        if (last + 1 >= tokens.Count || tokens[last + 1].Break != TokenBreak.None || Following.Contains(tokens[last + 1].Word) || RelationCue.IsVerb(tokens[last + 1].Word))
        {
            return false;
        }

        foreach (var ending in AdjectiveEndings)
        {
            if (tokens[last].Form.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A noun and an adjective have other forms in each other's place; a "feeding tube" is no "tube feeding", and "reducing weight" is done.
    private bool IsTurned(ulong pair, Word first, Word second) =>
        turning.Contains(pair) && !written.Contains(default(PhraseWindow).With(first.Id).With(second.Id).Sum) && !second.Form.EndsWith("ing", StringComparison.Ordinal);
}
