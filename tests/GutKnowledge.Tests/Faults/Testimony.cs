using System.Globalization;
using GutKnowledge.Articles;

namespace GutKnowledge.Tests.Faults;

/// <summary>All that a knowledge base says to a set of questions, as lines that can be compared.</summary>
internal static class Testimony
{
    private const int Most = 12;
    private const int Shown = 150;

    /// <summary>What the knowledge base says.</summary>
    public static IReadOnlyList<string> Of(KnowledgeBase knowledge) =>
    [
        .. RandomArticles.Questions.Select(question => knowledge.Ask(question, take: Most).ToJson()),
        .. RandomArticles.Questions.Select(question => $"{question}: {knowledge.Facets(question).Total}"),
        .. new[] { "blo", "the qu", "refl" }.Select(typed => string.Join(" | ", knowledge.Suggest(typed).Select(suggestion => $"{suggestion.Text} {suggestion.Articles}"))),
        .. knowledge.Articles.Where((_, i) => i % 10 == 0).Select(article => $"{article.Id.Value}: " + string.Join(' ', knowledge.Related(article.Id).Select(near => string.Create(CultureInfo.InvariantCulture, $"{near.Article.Id.Value}={near.Score:R}")))),
    ];

    /// <summary>What a knowledge base says that was just made of these articles.</summary>
    public static IReadOnlyList<string> Fresh(IEnumerable<Article> articles, KnowledgeBaseOptions options)
    {
        using var fresh = KnowledgeBase.InMemory(options);
        fresh.AddRange(articles);
        return Of(fresh);
    }

    /// <summary>Fails at the first line that differs, and shows where.</summary>
    /// <param name="said">What a knowledge base said.</param>
    /// <param name="expected">What it should have said.</param>
    /// <param name="what">What had happened to it.</param>
    public static void ShouldBe(this IReadOnlyList<string> said, IReadOnlyList<string> expected, string what)
    {
        said.Should().HaveCount(expected.Count);
        for (var line = 0; line < expected.Count; line++)
        {
            if (said[line] != expected[line])
            {
                var same = said[line].Zip(expected[line]).TakeWhile(pair => pair.First == pair.Second).Count();
                Assert.Fail($"{what}: line {line} is {Around(said[line], same)} instead of {Around(expected[line], same)}");
            }
        }
    }

    private static string Around(string text, int at) => "\"" + text[Math.Max(0, at - Shown)..Math.Min(text.Length, at + Shown)] + "\"";
}
