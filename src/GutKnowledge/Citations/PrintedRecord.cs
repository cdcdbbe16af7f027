namespace GutKnowledge.Citations;

/// <summary>A printed entry as an unconfirmed record of the work it is about.</summary>
internal static class PrintedRecord
{
    public static Publication Of(Reference reference)
    {
        var printed = new Publication
        {
            Id = string.Empty,
            Kind = reference.Container is null ? PublicationKind.Other : PublicationKind.Article,
            Authors = [.. reference.Authors.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => new AuthorName(name))],
            Year = reference.Year,
            Title = reference.Title ?? reference.Text,
            Container = reference.Container,
            Volume = reference.Volume,
            Issue = reference.Issue,
            Pages = reference.Pages,
            Doi = reference.Doi,
            Pmid = reference.Pmid,
            Pmcid = reference.Pmcid?.Value,
            Url = reference.Url,
            Note = reference.Title is null ? null : "As printed: " + reference.Text,
            IsVerified = false,
        };
        return printed with { Id = PublicationIntake.Key(printed) };
    }
}
