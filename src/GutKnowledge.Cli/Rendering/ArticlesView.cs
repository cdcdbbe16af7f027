using System.Globalization;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>The articles as a table.</summary>
internal static class ArticlesView
{
    public static void Write(IAnsiConsole output, IReadOnlyList<ArticleEntry> articles)
    {
        if (articles.Count > 0)
        {
            var table = PlainTable.With(PlainTable.Column("Title"), PlainTable.Narrow("Date"), PlainTable.Column("By"), PlainTable.Number("Refs"), PlainTable.Column("Key"));
            foreach (var article in articles)
            {
                table.AddRow(
                    new Paragraph(SafeText.Line(article.Title), Palette.Title, SafeLink.To(article.Url)),
                    new Paragraph(article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty),
                    new Paragraph(SafeText.Line(By(article))),
                    new Paragraph(article.References.ToString(CultureInfo.InvariantCulture)),
                    new Paragraph(SafeText.Line(article.Key), Palette.Quiet));
            }

            output.Write(table);
        }

        output.Write(Hanging.Indent(0, new Paragraph(Words.Count(articles.Count, "article") + ".", Palette.Quiet)));
    }

    private static string By(ArticleEntry article) =>
        (article.Author, article.Publisher) switch
        {
            ({ } author, { } publisher) when !author.Contains(publisher, StringComparison.OrdinalIgnoreCase) => $"{author}, {publisher}",
            var (author, publisher) => author ?? publisher ?? string.Empty,
        };
}
