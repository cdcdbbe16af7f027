using GutKnowledge.Text;

namespace GutKnowledge.Concepts;

/// <summary>
/// Wordings that the names of an ontology let us derive. Its names are made for sorting ("Intellectual disability, moderate") and are systematic ("Abnormal rib morphology"),
/// which nobody writes so. Two ways: by the patterns of <c>data/vocabulary/name-patterns.tsv</c>, and by another wording of the broader concept in the name of the narrower one
/// ("mild hearing impairment", "mild hearing loss"). A derived wording never takes what is a wording of another concept.
/// </summary>
internal sealed class DerivedNames
{
    private const int ShortestPart = 6;
    private const int MostWords = 3;

    private static readonly Lazy<IReadOnlyList<NamePattern>> Patterns =
        new(() => [.. DataTable.Embedded("vocabulary/name-patterns.tsv").Rows.Select(row => new NamePattern(row["name"], row["wording"]))]);

    private readonly Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads all wordings of the ontology, so that none of them is derived for another concept.</summary>
    public DerivedNames(IEnumerable<OboTerm> terms)
    {
        foreach (var term in terms)
        {
            owners.TryAdd(term.Name, term.Id);
            foreach (var synonym in term.Synonyms)
            {
                owners.TryAdd(synonym.Text, term.Id);
            }
        }
    }

    /// <summary>What else the term is called.</summary>
    /// <param name="term">The term.</param>
    /// <param name="names">Its name and its exact synonyms.</param>
    /// <param name="parents">The names of its parents that are no everyday words, each parent with its own.</param>
    public IEnumerable<string> Of(OboTerm term, IEnumerable<string> names, IEnumerable<IReadOnlyList<string>> parents) =>
        names.SelectMany(name => Patterns.Value.Select(pattern => pattern.Apply(name))).OfType<string>()
            .Concat(parents.SelectMany(wordings => WithOtherWording(term.Name, wordings)))
            .Where(wording => owners.TryAdd(wording, term.Id));

    // The longest wording of the broader concept that stands in the name, in each of its other forms.
    private static IEnumerable<string> WithOtherWording(string name, IReadOnlyList<string> wordings)
    {
        var part = wordings.Where(wording => wording.Length >= ShortestPart && wording.Length < name.Length && IndexOfWords(name, wording) >= 0).MaxBy(wording => wording.Length);
        if (part is null)
        {
            yield break;
        }

        var at = IndexOfWords(name, part);
        foreach (var other in wordings.Where(wording => wording.Count(c => c == ' ') < MostWords && !wording.Contains(',', StringComparison.Ordinal)))
        {
            if (!other.Equals(part, StringComparison.OrdinalIgnoreCase))
            {
                yield return string.Concat(name.AsSpan(0, at), other, name.AsSpan(at + part.Length));
            }
        }
    }

    private static int IndexOfWords(string name, string words)
    {
        var at = name.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        var end = at + words.Length;
        return at >= 0 && (at == 0 || name[at - 1] == ' ') && (end == name.Length || name[end] is ' ' or ',') ? at : -1;
    }
}
