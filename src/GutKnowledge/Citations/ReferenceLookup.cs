using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>The entries of a reference list by what a marker says of them. What is not asked for is not made. Not thread-safe.</summary>
internal sealed class ReferenceLookup
{
    private readonly IReadOnlyList<Reference> references;
    private readonly Lazy<Dictionary<int, int>> byNumber;
    private readonly Lazy<ILookup<(int Year, string Name), int>> byName;
    private readonly Lazy<ILookup<Doi, int>> byDoi;
    private readonly Lazy<ILookup<Pmid, int>> byPmid;

    public ReferenceLookup(IReadOnlyList<Reference> references)
    {
        this.references = references;
        IsNumbered = references.Any(reference => reference.Number is not null);
        byNumber = new(Numbers, isThreadSafe: false);
        byName = new(() => Pairs(reference => reference.Year is { } year ? Names(reference).Select(name => (year, name)) : []), isThreadSafe: false);
        byDoi = new(() => Pairs(reference => reference.Doi is { } doi ? [doi] : Enumerable.Empty<Doi>()), isThreadSafe: false);
        byPmid = new(() => Pairs(reference => reference.Pmid is { } pmid ? [pmid] : Enumerable.Empty<Pmid>()), isThreadSafe: false);
    }

    /// <summary>Whether a number is printed before one of the entries.</summary>
    public bool IsNumbered { get; }

    /// <summary>Index of the entry with a number, counted where none is printed; null when there is none.</summary>
    public int? WithNumber(int number) =>
        !IsNumbered ? number <= references.Count ? number - 1 : null : byNumber.Value.TryGetValue(number, out var index) ? index : null;

    /// <summary>Indexes of the entries of an author and a year, in order.</summary>
    public IEnumerable<int> Of(string family, int year) => byName.Value[(year, WordForm.Fold(family))];

    /// <summary>Indexes of the entries with an identifier, in order.</summary>
    public IEnumerable<int> With(Doi doi) => byDoi.Value[doi];

    /// <inheritdoc cref="With(Doi)"/>
    public IEnumerable<int> With(Pmid pmid) => byPmid.Value[pmid];

    private Dictionary<int, int> Numbers()
    {
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < references.Count; i++)
        {
            if (references[i].Number is { } number)
            {
                numbers.TryAdd(number, i);
            }
        }

        return numbers;
    }

    // "Veldhuyzen van Zanten", "do Nascimento": any capitalised word of the printed family name may be what the marker begins with.
    private static IEnumerable<string> Names(Reference reference) =>
        reference.Authors.SelectMany(author => author.Split(' ').Where(part => part.Length > 0 && char.IsUpper(part[0])).Append(author)).Select(name => WordForm.Fold(name)).Distinct(StringComparer.Ordinal);

    private ILookup<T, int> Pairs<T>(Func<Reference, IEnumerable<T>> keys) =>
        Enumerable.Range(0, references.Count).SelectMany(i => keys(references[i]).Select(key => (Key: key, Index: i))).ToLookup(pair => pair.Key, pair => pair.Index);
}
