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
            new ArticleId(reader.Text()),
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

    private static DateOnly? ReadDay(RecordReader reader) => reader.Number() is var number and > 0 ? DateOnly.FromDayNumber(number - 1) : null;

    private static void Write(RecordWriter writer, Reference reference)
    {
        writer.Text(reference.Text);
        writer.Number(reference.Number + 1 ?? 0);
        writer.List(reference.Authors, writer.Text);
        writer.Number(reference.Year ?? 0);
        writer.Optional(reference.Title);
        writer.Optional(reference.Container);
        writer.Optional(reference.Volume);
        writer.Optional(reference.Issue);
        writer.Optional(reference.Pages);
        writer.Optional(reference.Doi?.Value);
        writer.Optional(reference.Pmid?.Value.ToString(CultureInfo.InvariantCulture));
        writer.Optional(reference.Url);
    }

    private static Reference ReadReference(RecordReader reader) => new()
    {
        Text = reader.Text(),
        Number = reader.Number() is var number and > 0 ? number - 1 : null,
        Authors = reader.List(r => r.Text()),
        Year = reader.Number() is var year and > 0 ? year : null,
        Title = reader.OptionalText(),
        Container = reader.OptionalText(),
        Volume = reader.OptionalText(),
        Issue = reader.OptionalText(),
        Pages = reader.OptionalText(),
        Doi = Doi.TryParse(reader.OptionalText(), out var doi) ? doi : null,
        Pmid = Pmid.TryParse(reader.OptionalText(), out var pmid) ? pmid : null,
        Url = reader.OptionalText(),
    };
}
