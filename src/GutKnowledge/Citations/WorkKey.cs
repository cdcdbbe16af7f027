using System.Globalization;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>By what two entries or records are told to be the same work: DOI, PMID, then title, year and first author together.</summary>
internal static class WorkKey
{
    // "Letter to the editor" of one author and year is not yet one work.
    private const int FewestTitleWords = 4;

    /// <summary>Title, year and first author in a comparable form; null when one is missing or the title says too little.</summary>
    public static string? OfTitle(string? title, int? year, string? firstAuthor)
    {
        if (title is null || year is null || string.IsNullOrWhiteSpace(firstAuthor))
        {
            return null;
        }

        var words = Tokenizer.Forms(title).ToList();
        return words.Count < FewestTitleWords ? null : string.Create(CultureInfo.InvariantCulture, $"{LastWord(firstAuthor)} {year} {string.Join(' ', words)}");
    }

    /// <inheritdoc cref="OfTitle(string, int?, string)"/>
    public static string? OfTitle(Reference reference) => OfTitle(reference.Title, reference.Year, reference.Authors.Count > 0 ? reference.Authors[0] : null);

    /// <inheritdoc cref="OfTitle(string, int?, string)"/>
    public static string? OfTitle(Publication publication) => OfTitle(publication.Title, publication.Year, publication.Authors.Count > 0 ? publication.Authors[0].Family : null);

    /// <summary>Whether two records are of the same work.</summary>
    public static bool AreSame(Publication a, Publication b) =>
        a.Doi is { } doi && b.Doi is { } otherDoi ? doi == otherDoi
        : a.Pmid is { } pmid && b.Pmid is { } otherPmid ? pmid == otherPmid
        : OfTitle(a) is { } key && key == OfTitle(b) && Fit(a.Volume, b.Volume) && Fit(a.Pages, b.Pages);

    private static bool Fit(string? a, string? b) => a is null || b is null || a.Equals(b, StringComparison.OrdinalIgnoreCase);

    // Some write "van der Berg", others "Berg".
    private static string LastWord(string name) => Tokenizer.Forms(name).LastOrDefault() ?? WordForm.Fold(name);
}
