using System.Globalization;
using System.Text;
using GutKnowledge.Articles;

namespace GutKnowledge.AI.Mcp;

/// <summary>An article to read: what is known of it, its text, and the reference list with the numbers that the text cites.</summary>
internal static class ArticleText
{
    public static string Of(Article article)
    {
        var text = new StringBuilder(article.Text.Length + 1000).Append(article.Title).Append('\n');
        Line(text, "By", article.Author);
        Line(text, "Reviewed by", article.ReviewedBy);
        Line(text, "Published by", article.Publisher);
        Line(text, "Published", Day(article.Published));
        Line(text, "Updated", Day(article.Updated));
        Line(text, "Address", article.Url);
        text.Append('\n').Append(article.Text).Append('\n');
        if (article.References.Count > 0)
        {
            text.Append("\nReferences\n");
            foreach (var reference in article.References)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(reference.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"[{number}] ") : "- ")}{reference.Text}\n");
            }
        }

        return article.Disclaimer is { } disclaimer ? text.Append("\nThe publisher's disclaimer: ").Append(disclaimer).Append('\n').ToString() : text.ToString();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string what, string? value)
    {
        if (value is not null)
        {
            text.Append(what).Append(": ").Append(value).Append('\n');
        }
    }
}
