using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Sayings that have words for symptoms in them and mean something else: "sick as a parrot", "a gut feeling" (<c>data/cues/idioms.tsv</c>). Thread-safe.</summary>
internal static class Idioms
{
    private static readonly CueList<bool> Sayings = new("cues/idioms.tsv", _ => true);

    /// <summary>Which of the words belong to a saying; null when none does.</summary>
    public static bool[]? Find(TokenList tokens)
    {
        bool[]? found = null;
        foreach (var saying in Sayings.Find(tokens))
        {
            Array.Fill(found ??= new bool[tokens.Count], true, saying.Start, saying.End - saying.Start);
        }

        return found;
    }
}
