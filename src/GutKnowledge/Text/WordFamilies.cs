namespace GutKnowledge.Text;

/// <summary>
/// Words that say the same (<c>data/cues/families.tsv</c>): derivations that a stemmer does not bring together ("nausea", "nauseous") count wherever stems are compared,
/// words of the same sense ("ache", "pain") only where the words of a phrase are compared without their order.
/// </summary>
internal static class WordFamilies
{
    private const int ShortestStemmed = 5;

    private static readonly Dictionary<string, string> Derivations = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Senses = new(StringComparer.Ordinal);

    static WordFamilies()
    {
        foreach (var row in DataTable.Embedded("cues/families.tsv").Rows)
        {
            var words = row["words"].Split(' ').Select(word => WordForm.Fold(word)).ToList();
            var isDerivation = row["kind"] switch
            {
                "derivation" => true,
                "sense" => false,
                var other => throw new InvalidDataException($"{row.Place}: '{other}' is not a kind of family."),
            };
            foreach (var word in words)
            {
                var (family, key, value) = isDerivation ? (Derivations, word, WordForm.Stem(words[0])) : (Senses, Stem(word), Stem(words[0]));
                if (!family.TryAdd(key, value) && family[key] != value)
                {
                    throw new InvalidDataException($"{row.Place}: '{word}' is in two families.");
                }
            }
        }
    }

    /// <summary>Whether the form may be compared by its stem alone: a short one may not, unless a family says so, since its stem is that of other words too.</summary>
    public static bool IsStemmed(string form) => form.Length >= ShortestStemmed || Derivations.ContainsKey(form);

    /// <summary>The Snowball stem of a folded form, or that of the word it is derived from.</summary>
    public static string Stem(string form) => Derivations.TryGetValue(form, out var stem) ? stem : WordForm.Stem(form);

    /// <summary>The stem that stands for all words of the same sense.</summary>
    public static string Of(string form)
    {
        var stem = Stem(form);
        return Senses.GetValueOrDefault(stem, stem);
    }
}
