using System.Globalization;

namespace GutKnowledge.Citations;

/// <summary>Writes publications as RIS: UTF-8, lines end with CR LF.</summary>
internal static class RisWriter
{
    public static void Write(IEnumerable<Publication> publications, TextWriter output)
    {
        foreach (var publication in publications)
        {
            Line(output, "TY", KindNames.Ris(publication.Kind));
            Line(output, "ID", publication.Id);
            foreach (var author in publication.Authors)
            {
                Line(output, "AU", Name(author));
            }

            Line(output, "AU", publication.HasFurtherAuthors ? "et al." : null);
            Line(output, "PY", publication.Year?.ToString(CultureInfo.InvariantCulture));
            Line(output, "TI", publication.Title);
            Line(output, publication.Kind is PublicationKind.Chapter or PublicationKind.ConferencePaper ? "T2" : "JF", publication.Container);
            Line(output, "VL", publication.Volume);
            Line(output, "IS", publication.Issue);
            var pages = publication.Pages?.Split('-', 2) ?? [];
            Line(output, "SP", pages.Length > 0 ? pages[0] : null);
            Line(output, "EP", pages.Length > 1 ? pages[1] : null);
            Line(output, "DO", publication.Doi?.Value);
            Line(output, "AN", publication.Pmid is { } pmid ? pmid.ToString() : null);
            Line(output, "DB", publication.Pmid is null ? null : "PubMed");
            Line(output, "C2", publication.Pmcid);
            Line(output, "SN", publication.Isbn);
            Line(output, "UR", publication.Url);
            Line(output, "N1", publication.Note);
            Line(output, "C1", publication.DesignNote is { } design ? RisFields.Design + design : null);
            Line(output, "C3", publication.IsVerified ? null : RisFields.Unverified);
            output.Write("ER  - \r\n\r\n");
        }
    }

    // A comma parts the name, so one that is part of it can only be written as a blank; a group has one at its end.
    private static string Name(AuthorName author) => author.IsGroup
        ? author.Family + ","
        : string.Join(", ", new[] { Part(author.Family), author.Given is null && author.Suffix is null ? null : Part(author.Given), author.Suffix is null ? null : Part(author.Suffix) }.OfType<string>());

    private static string Part(string? text) => RecordText.Folded(text?.Replace(',', ' ')) ?? string.Empty;

    private static void Line(TextWriter output, string tag, string? value)
    {
        if (RecordText.Folded(value) is { } folded)
        {
            output.Write(tag + "  - " + folded + "\r\n");
        }
    }
}
