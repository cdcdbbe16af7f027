namespace GutKnowledge.Text;

/// <summary>
/// Words that say the same (<c>data/cues/families.tsv</c>): derivations that a stemmer does not bring together ("nausea", "nauseous"; "microcephaly", "microcephalic") count wherever stems are compared,
/// words of the same sense ("ache", "pain") only where the words of a phrase are compared without their order, and some of them only in what people say of themselves ("put on", "gain").
/// </summary>
internal static class WordFamilies
{
    private const int ShortestStemmed = 5;
    private const int ShortestBeforeEnding = 3;
    private const string FamilyMark = "+";

    private static readonly Dictionary<string, string> Derivations = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Senses = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> LaySenses = new(StringComparer.Ordinal);
    private static readonly ILookup<char, (string Ending, string Family)> Endings;

    static WordFamilies()
    {
        var rows = DataTable.Embedded("cues/families.tsv").Rows;
        Endings = rows.Where(row => row["kind"] == "suffix").Select(row => row["words"].Split(' '))
            .SelectMany(endings => endings.Select(ending => (Ending: ending, Family: endings[0]))).ToLookup(ending => ending.Ending[^1]);

        foreach (var row in rows.Where(row => row["kind"] != "suffix"))
        {
            var words = row["words"].Split(' ').Select(word => WordForm.Fold(word)).ToList();
            var (families, keys) = row["kind"] switch
            {
                "derivation" => (Derivations, words),
                "sense" => (Senses, words.ConvertAll(Stem)),
                "lay-sense" => (LaySenses, words.ConvertAll(Of)),
                var other => throw new InvalidDataException($"{row.Place}: '{other}' is not a kind of family."),
            };
            // The mark keeps a family apart from other words with the stem of one of its words ("exhaustive", "exhausted").
            var name = families == Derivations ? FamilyMark + words[0] : keys[0];
            foreach (var key in keys)
            {
                if (!families.TryAdd(key, name) && families[key] != name)
                {
                    throw new InvalidDataException($"{row.Place}: '{key}' is in two families.");
                }
            }
        }
    }

    /// <summary>Whether the form may be compared by its stem alone: a short one may not, unless a family says so, since its stem is that of other words too.</summary>
    public static bool IsStemmed(string form) => form.Length >= ShortestStemmed || IsDerived(form);

    /// <summary>Whether a family has the form.</summary>
    public static bool IsDerived(string form) => Derivations.ContainsKey(form) || OfEnding(form) is not null;

    /// <summary>The Snowball stem of a folded form, or the name of its family.</summary>
    public static string Stem(string form) => Derivations.TryGetValue(form, out var stem) ? stem : OfEnding(form) ?? WordForm.Stem(form);

    /// <summary>The stem that stands for all words of the same sense.</summary>
    public static string Of(string form)
    {
        var stem = Stem(form);
        return Senses.GetValueOrDefault(stem, stem);
    }

    /// <summary>The stem that stands for all words of the same sense where people speak of themselves.</summary>
    public static string OfLay(string form)
    {
        var family = Of(form);
        return LaySenses.GetValueOrDefault(family, family);
    }

    private static string? OfEnding(string form)
    {
        if (form.Length <= ShortestBeforeEnding)
        {
            return null;
        }

        foreach (var (ending, family) in Endings[form[^1]])
        {
            if (form.Length >= ending.Length + ShortestBeforeEnding && form.EndsWith(ending, StringComparison.Ordinal))
            {
                return string.Concat(FamilyMark, form.AsSpan(0, form.Length - ending.Length), family);
            }
        }

        return null;
    }
}
