using System.Text.Json;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;
using GutKnowledge.Search;
using GutKnowledge.Tests.Fixtures;

namespace GutKnowledge.Tests.Determinism;

/// <summary>What a knowledge base says to everything that it can be asked, line by line: two that hold the same articles must say the same, byte for byte.</summary>
internal static class Transcript
{
    private static readonly string[] Narratives =
    [
        "For three weeks I wake up with a burning chest after late dinners, and coffee makes it worse although I never had this before.",
        "antioxidative compounds in leafy vegetables",
    ];

    private static readonly ArticleFilter[] Filters =
    [
        new() { PublishedFrom = new DateOnly(2020, 1, 1) },
        new() { LeastWording = Wording.Suggestive, OnlyCited = true },
    ];

    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="every">Only every so many questions are asked.</param>
    public static IReadOnlyList<string> Of(KnowledgeBase knowledge, int every = 1)
    {
        var lines = new List<string>();
        foreach (var question in Narratives.Concat(Questions.Many).Where((_, i) => i % every == 0))
        {
            lines.Add($"ask {question}: {knowledge.Ask(question).ToJson()}");
            lines.Add($"page of {question}: {knowledge.Ask(question, skip: 3, take: 4).ToMarkdown()}");
            lines.Add($"rank {question}: {Json(knowledge.Rank(question, take: 100))}");
            lines.Add($"facets {question}: {Json(knowledge.Facets(question))}");
            lines.AddRange(Filters.Select((filter, i) => $"filter {i} {question}: {knowledge.Ask(question, filter: filter).ToJson()}"));
            lines.Add($"suggest {question}: {Json(knowledge.Suggest(question[..Math.Min(5, question.Length)], take: 20))}");
            lines.Add($"concept {question}: {Json(knowledge.Concept(question))}");
        }

        lines.AddRange(knowledge.Articles.Select(article => $"related {article.Id}: {Json(knowledge.Related(article.Id))}"));
        lines.AddRange(knowledge.References.Select(use => $"reference: {Json(use)}"));
        lines.AddRange(Enum.GetValues<PublicationFormat>().Select(format => $"export {format}: {Export(knowledge, format)}"));
        return lines;
    }

    public static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static string Export(KnowledgeBase knowledge, PublicationFormat format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        PublicationFile.Write(knowledge.References.Select(use => use.ToPublication()), format, output);
        return output.ToString();
    }
}
