using GutKnowledge.Articles;

namespace GutKnowledge.Import.Feeds;

/// <summary>One entry of a feed or an export as it is written, before anything of it is understood. All readers of feeds and exports give these; <see cref="EntryReader"/> makes articles of them.</summary>
/// <param name="Source">Its place, for an error.</param>
/// <param name="Key">The key of the article when it has no address; the same each time the same source is read.</param>
internal sealed record Entry(string Source, string Key)
{
    /// <summary>What it is when it is no published article, in a word of its source.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Why it cannot be read; null when it can.</summary>
    public string? Broken { get; init; }

    /// <summary>Whether it stands in a list that only names what is new.</summary>
    public bool IsOfFeed { get; init; }

    /// <summary>The entry in its source's own form, with everything that is in it.</summary>
    public ArticleOriginal? Original { get; init; }

    public Given? Title { get; init; }

    /// <summary>The address.</summary>
    public Given? Address { get; init; }

    /// <summary>The text, in HTML.</summary>
    public Given? Html { get; init; }

    /// <summary>Whether <see cref="Html"/> is what the source calls a summary.</summary>
    public bool IsSummary { get; init; }

    public Given? Published { get; init; }

    public Given? Updated { get; init; }

    public Given? Author { get; init; }

    public string? Publisher { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
