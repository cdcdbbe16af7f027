using System.Globalization;
using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>A printed reference beside a record: which of the fields that both show differ.</summary>
internal static class RecordComparison
{
    // A printed title counts as the record's own when four fifths of the words of both agree (Dice coefficient): a lost subtitle or article word passes, another work does not.
    private const double SameTitle = 0.8;

    public static List<string> Differing(Reference reference, Publication publication)
    {
        var differing = new List<string>();
        if (reference.Authors.Count > 0 && publication.Authors.Count > 0 && !IsSameName(reference.Authors[0], publication.Authors[0].Family))
        {
            differing.Add("authors");
        }

        Check("year", reference.Year?.ToString(CultureInfo.InvariantCulture), publication.Year?.ToString(CultureInfo.InvariantCulture));
        if (reference.Title is not null && publication.Title is not null && !AreSameTitle(TitleWords(reference.Title), TitleWords(publication.Title)))
        {
            differing.Add("title");
        }

        if (reference.Container is not null && publication.Container is not null && !ContainerNames.Agree(reference.Container, publication.Container))
        {
            differing.Add("container");
        }

        Check("volume", reference.Volume, publication.Volume);
        Check("issue", reference.Issue, publication.Issue);
        Check("pages", FirstPage(reference.Pages), FirstPage(publication.Pages));
        Check("doi", reference.Doi?.Value, publication.Doi?.Value);
        Check("pmid", reference.Pmid?.ToString(), publication.Pmid?.ToString());
        return differing;

        void Check(string field, string? printed, string? recorded)
        {
            if (printed is not null && recorded is not null && !printed.Equals(recorded, StringComparison.OrdinalIgnoreCase))
            {
                differing.Add(field);
            }
        }
    }

    public static HashSet<string> TitleWords(string? title) =>
        title is null ? [] : [.. Tokenizer.Forms(title).Where(form => form.Length > 2)];

    public static bool AreSameTitle(HashSet<string> a, HashSet<string> b) => AreSameTitle(a.Count(b.Contains), a.Count, b.Count);

    /// <summary>By how many words both have, and each of them.</summary>
    public static bool AreSameTitle(int shared, int a, int b) => a + b > 0 && 2.0 * shared / (a + b) >= SameTitle;

    public static string Folded(string name) => string.Join(' ', Tokenizer.Forms(name).Where(form => form is not ("the" or "and")));

    // Some write "van der Berg", others "Berg".
    private static bool IsSameName(string a, string b)
    {
        var (left, right) = (Folded(a), Folded(b));
        return left == right || left.EndsWith(" " + right, StringComparison.Ordinal) || right.EndsWith(" " + left, StringComparison.Ordinal);
    }

    private static string? FirstPage(string? pages) => pages?.Split('-', '–')[0].Trim();
}
