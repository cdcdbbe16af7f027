using System.Globalization;
using System.Text.RegularExpressions;

namespace GutKnowledge.Citations;

/// <summary>Writes publications as BibTeX, in UTF-8.</summary>
internal static partial class BibTexWriter
{
    public static void Write(IEnumerable<Publication> publications, TextWriter output)
    {
        // A key ends at a comma or a brace, and BibTeX compares keys without regard to case.
        var keys = new UniqueKeys(StringComparer.OrdinalIgnoreCase);
        foreach (var publication in publications)
        {
            output.Write("@" + KindNames.BibTex(publication.Kind) + "{" + keys.Free(Unfit().Replace(publication.Id, "-")));
            Field(output, "author", publication.Authors.Count > 0 || publication.HasFurtherAuthors ? BibTexNames.Write(publication) : null);
            Text(output, "title", publication.Title);
            Text(output, publication.Kind is PublicationKind.Chapter or PublicationKind.ConferencePaper ? "booktitle" : "journal", publication.Container);
            Field(output, "year", publication.Year?.ToString(CultureInfo.InvariantCulture));
            Text(output, "volume", publication.Volume);
            Text(output, "number", publication.Issue);
            // A range has two hyphens here.
            Field(output, "pages", publication.Pages is { } pages ? LatexText.ToLatex(pages).Replace("-", "--", StringComparison.Ordinal) : null);
            Field(output, "doi", publication.Doi?.Value);
            Field(output, "pmid", publication.Pmid?.ToString());
            Text(output, "pmcid", publication.Pmcid);
            Text(output, "isbn", publication.Isbn);
            Field(output, "url", publication.Url?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
            Text(output, "note", publication.Note);
            Text(output, "studydesign", publication.DesignNote);
            Field(output, "verified", publication.IsVerified ? null : "no");
            output.Write("\n}\n\n");
        }
    }

    private static void Text(TextWriter output, string name, string? value) => Field(output, name, value is null ? null : LatexText.ToLatex(value));

    private static void Field(TextWriter output, string name, string? value)
    {
        // In one line: a line that begins with "@" begins an entry.
        if (RecordText.Folded(value) is { } folded)
        {
            output.Write(",\n  " + name + " = {" + folded + "}");
        }
    }

    [GeneratedRegex(@"[^A-Za-z0-9_.:/+\-]", RegexOptions.CultureInvariant)]
    private static partial Regex Unfit();
}
