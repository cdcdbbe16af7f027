using System.Text;
using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge;

/// <summary>The bundled articles (<c>data/articles/*.md</c>) in the form in which they are embedded: one JSON line each. A test keeps the two the same.</summary>
internal static class SampleArticles
{
    private const string File = "sample/articles.jsonl";

    public static IEnumerable<Article> Read()
    {
        using var reader = new StreamReader(EmbeddedData.Open(File), Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            yield return ArticleJson.Read(Encoding.UTF8.GetBytes(line), $"data/{File}({++number})");
        }
    }
}
