using System.Globalization;
using GutKnowledge.Cli.Json;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Related articles, each with what it has in common with the one that was asked for.</summary>
internal static class RelatedArticlesView
{
    // The others count for little.
    private const int MostConcepts = 5;

    public static void Write(IAnsiConsole output, string title, IReadOnlyList<RelatedArticleEntry> related)
    {
        output.Write(Hanging.Indent(0, new Paragraph().Append(related.Count > 0 ? "Like " : "Nothing is like ", Palette.Quiet).Append(SafeText.Line(title), Palette.Title)));
        foreach (var article in related)
        {
            output.WriteLine();
            var head = new Paragraph().Append(SafeText.Line(article.Title), Palette.Title, SafeLink.To(article.Url)).Append("  " + SafeText.Line(article.Key), Palette.Quiet);
            output.Write(Hanging.Indent(0, head));
            var score = string.Create(CultureInfo.InvariantCulture, $"{Glyphs.For(output).Meter(article.Score)} {article.Score:0.00}  ");
            output.Write(Hanging.Indent(2, new Paragraph().Append(score, Palette.Good).Append(SafeText.Line(Shared(article)), Palette.Quiet)));
        }
    }

    private static string Shared(RelatedArticleEntry article)
    {
        var left = article.Shared.Count - MostConcepts;
        return string.Join(", ", article.Shared.Take(MostConcepts).Select(concept => concept.Name.ToLowerInvariant()))
            + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {left} more") : string.Empty);
    }
}
