using System.Text.Json.Serialization;
using GutKnowledge.Answers;

namespace GutKnowledge.AI.Tools;

/// <summary>What a tool gives a model. Its JSON begins with the urgent notices, whatever else there is.</summary>
internal abstract record ToolResult
{
    /// <summary>Warning signs in what was asked, the most urgent first; they come from the question alone and are never cut.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<UrgentNotice> Urgent { get; init; } = [];

    /// <summary>What was left out for want of room; null when all is there.</summary>
    [JsonPropertyOrder(1)]
    public Truncation? Truncated { get; init; }

    /// <summary>What could not be done, each in words that a model can act on; null when all could.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<string>? Errors { get; init; }
}

/// <summary>Nothing could be done.</summary>
internal sealed record Mistake : ToolResult;

/// <summary>A warning sign as a model gets it.</summary>
/// <param name="Level">How soon help is needed.</param>
/// <param name="Message">The notice in words for people.</param>
internal sealed record UrgentNotice(Urgency Level, string Message)
{
    public static IReadOnlyList<UrgentNotice> Of(IReadOnlyList<Notice> notices) => [.. notices.Select(notice => new UrgentNotice(notice.Urgency, notice.Message))];
}

/// <summary>What was left out.</summary>
/// <param name="Shown">How many are here: characters of an article, else rows.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">The argument that gives the rest: "from=4".</param>
internal sealed record Truncation(int Shown, int Total, string Next);
