using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Search;

namespace GutKnowledge.Indexing;

/// <summary>Summary and reference list of an article, to bytes and back. An entry of the list is read when it is asked for.</summary>
internal static class SummaryCodec
{
    public static void Write(RecordWriter writer, Article article)
    {
        writer.Text(article.Id.Value);
        writer.Text(article.Title);
        Write(writer, article.Published);
        Write(writer, article.Updated);
        writer.Optional(article.Author);
        writer.Optional(article.Publisher);
        writer.Optional(article.Url);
        writer.Number(article.ReadingMinutes + 1 ?? 0);
        writer.Lazily(article.References, Write);
    }

    public static (ArticleSummary Summary, IReadOnlyList<Reference> References) Read(RecordReader reader)
    {
        var summary = new ArticleSummary(
            IdOf(reader.Text()),
            reader.Text(),
            ReadDay(reader),
            ReadDay(reader),
            reader.OptionalText(),
            reader.OptionalText(),
            reader.OptionalText(),
            reader.Number() is var minutes and > 0 ? minutes - 1 : null);
        return (summary, reader.LazyList(ReadReference));
    }

    private static void Write(RecordWriter writer, DateOnly? day) => writer.Number(day is { } value ? value.DayNumber + 1 : 0);

    private static DateOnly? ReadDay(RecordReader reader) => reader.NumberUpTo(DateOnly.MaxValue.DayNumber + 1) is var number and > 0 ? DateOnly.FromDayNumber(number - 1) : null;

    private static ArticleId IdOf(string text) => ArticleId.IsValid(text) ? new ArticleId(text) : throw RecordReader.Damaged();

    // Nearly all fields of an entry stand in it as printed.
    private static void Write(RecordWriter writer, Reference reference)
    {
        writer.Text(reference.Text);
        writer.Number(reference.Number + 1 ?? 0);
        writer.List(reference.Authors, author => writer.PartOf(reference.Text, author));
        writer.Number(reference.Year ?? 0);
        writer.PartOf(reference.Text, reference.Title);
        writer.PartOf(reference.Text, reference.Container);
        writer.PartOf(reference.Text, reference.Volume);
        writer.PartOf(reference.Text, reference.Issue);
        writer.PartOf(reference.Text, reference.Pages);
        writer.PartOf(reference.Text, reference.Doi?.Value);
        writer.PartOf(reference.Text, reference.Pmid?.Value.ToString(CultureInfo.InvariantCulture));
        writer.PartOf(reference.Text, reference.Pmcid?.Value);
        writer.PartOf(reference.Text, reference.Url);
    }

    private static Reference ReadReference(RecordReader reader)
    {
        var text = reader.Text();
        return new Reference
        {
            Text = text,
            Number = reader.Number() is var number and > 0 ? number - 1 : null,
            Authors = reader.List(r => r.PartOf(text) ?? string.Empty),
            Year = reader.Number() is var year and > 0 ? year : null,
            Title = reader.PartOf(text),
            Container = reader.PartOf(text),
            Volume = reader.PartOf(text),
            Issue = reader.PartOf(text),
            Pages = reader.PartOf(text),
            Doi = Doi.TryParse(reader.PartOf(text), out var doi) ? doi : null,
            Pmid = Pmid.TryParse(reader.PartOf(text), out var pmid) ? pmid : null,
            Pmcid = Pmcid.TryParse(reader.PartOf(text), out var pmcid) ? pmcid : null,
            Url = reader.PartOf(text),
        };
    }
}
