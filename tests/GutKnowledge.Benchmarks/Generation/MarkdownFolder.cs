using System.Globalization;
using System.Text;
using GutKnowledge.Articles;

namespace GutKnowledge.Benchmarks.Generation;

/// <summary>Writes articles as the Markdown files that people have, one for each, to try an import with.</summary>
internal static class MarkdownFolder
{
    public static void Write(IEnumerable<Article> articles, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var article in articles)
        {
            File.WriteAllText(Path.Combine(folder, article.Id.Value + ".md"), Markdown(article));
        }
    }

    /// <summary>The article as a Markdown file.</summary>
    public static string Markdown(Article article)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{article.Title}\"\npublished: {article.Published:yyyy-MM-dd}\nauthor: {article.Author}\npublisher: {article.Publisher}\n---\n");
        PassageKind? before = null;
        foreach (var passage in article.Passages)
        {
            var isInsideList = passage.Kind == PassageKind.ListItem && before == PassageKind.ListItem;
            var mark = passage.Kind switch { PassageKind.Heading => new string('#', passage.HeadingLevel) + " ", PassageKind.ListItem => "- ", _ => string.Empty };
            text.Append(isInsideList ? string.Empty : "\n").Append(mark).Append(article[passage.Span]).Append('\n');
            before = passage.Kind;
        }

        text.Append("\n## References\n\n");
        for (var i = 0; i < article.References.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {WithoutNumber(article.References[i].Text)}\n");
        }

        return text.ToString();
    }

    private static string WithoutNumber(string entry) => entry.IndexOf(". ", StringComparison.Ordinal) is var dot and > 0 and < 4 && char.IsDigit(entry[0]) ? entry[(dot + 2)..] : entry;
}
