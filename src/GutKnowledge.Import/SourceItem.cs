using System.Text.Json;
using GutKnowledge.Articles;

namespace GutKnowledge.Import;

/// <summary>What was read of one entry of a source: an article, or one line that says why there is none.</summary>
/// <param name="Source">Where it stands: a file, an address, or the file with the entry's place behind <c>#</c>.</param>
public sealed record SourceItem(string Source)
{
    /// <summary>The article; null when it could not be read or was left out.</summary>
    public Article? Article { get; init; }

    /// <summary>One line with source and reason when it could not be read; else null.</summary>
    public string? Error
    {
        get;

        // An archive may call an entry anything.
        init => field = value?.ReplaceLineEndings(" ");
    }

    /// <summary>What it is when it was left out on purpose, in a word of its source: <c>draft</c>, <c>page</c>, <c>attachment</c>; else null.</summary>
    public string? LeftOut { get; init; }

    /// <summary>What the reader of the article should know, each as the end of a sentence: that there is only an excerpt, or that a date is no day.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Which field of the source each fact was taken from; empty where the source has no fields, as in a text.</summary>
    public IReadOnlyList<LearntFact> Learnt
    {
        get => field ?? LearntFact.Of(Article?.LearntFrom);
        init;
    }

    /// <summary>Whether there is only the beginning of the article, or a summary of it.</summary>
    public bool IsExcerpt { get; init; }

    internal static SourceItem Failed(string source, ArticleFormatException error) => new(source) { Error = error.Message };
}

/// <summary>A fact and where it was learnt.</summary>
/// <param name="Fact"><c>title</c>, <c>published</c>, <c>updated</c>, <c>author</c>, <c>address</c> or <c>text</c>.</param>
/// <param name="From">The field of the source, in the source's own name: <c>pubDate</c>.</param>
public sealed record LearntFact(string Fact, string From)
{
    /// <summary>What a web page said, by the kind of its source: <c>json-ld</c>, <c>byline</c>.</summary>
    internal static IReadOnlyList<LearntFact> Of(MetadataSources? sources)
    {
        (string Fact, MetadataSource From)[] facts = sources is null ? [] : [("title", sources.Title), ("published", sources.Published), ("author", sources.Author)];
        return [.. facts.Where(fact => fact.From != MetadataSource.None).Select(fact => new LearntFact(fact.Fact, JsonNamingPolicy.KebabCaseLower.ConvertName(fact.From.ToString())))];
    }
}
