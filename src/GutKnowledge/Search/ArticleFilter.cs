using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;

namespace GutKnowledge.Search;

/// <summary>
/// What articles must be like to be found. An article passes when its metadata pass and, where wording, design or citing is asked for, when one of its sentences that speak of something asked passes in all
/// of these; where the question names no concept, any sentence will do. What is not set lets everything pass.
/// </summary>
/// <remarks>Immutable when its lists are. A list may be long: an article needs one of its members. Values are checked when a question is asked with the filter.</remarks>
public sealed record ArticleFilter
{
    /// <summary>The first day of publication; an article without a day does not pass. Default: null, any.</summary>
    public DateOnly? PublishedFrom { get; init; }

    /// <summary>The last day of publication; an article without a day does not pass. Default: null, any.</summary>
    public DateOnly? PublishedTo { get; init; }

    /// <summary>Tags of which an article has one; letter case does not count. Default: none, any article.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>Publishers of which an article has one; letter case does not count. Default: none, any article.</summary>
    public IReadOnlyList<string> Publishers { get; init => field = value ?? []; } = [];

    /// <summary>How surely a sentence speaks at the least, in the order of <see cref="Wording"/>. What speaks against is shown however it is worded, or a threshold would hide it. Default: null, any.</summary>
    public Wording? LeastWording { get; init; }

    /// <summary>Designs of studies of which a sentence cites one, as far as the titles of the works or the catalogue tell; <see cref="StudyDesign.Unknown"/> is a work whose design nothing tells. Default: none, any sentence.</summary>
    public IReadOnlyList<StudyDesign> Designs { get; init => field = value ?? []; } = [];

    /// <summary>Whether a sentence must point at a work: by marker, name or link. Default: false.</summary>
    public bool OnlyCited { get; init; }

    /// <summary>Whether anything is asked of the sentences.</summary>
    internal bool IsOfSentences => LeastWording is not null || Designs.Count > 0 || OnlyCited;

    /// <summary>Whether anything is asked of the metadata.</summary>
    internal bool IsOfMetadata => PublishedFrom is not null || PublishedTo is not null || Tags.Count > 0 || Publishers.Count > 0;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">A value is none, or two exclude each other; it is named.</exception>
    internal void Check(string parameter)
    {
        if (PublishedFrom > PublishedTo)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(PublishedFrom)} ({PublishedFrom:yyyy-MM-dd}) lies after {nameof(PublishedTo)} ({PublishedTo:yyyy-MM-dd})."), parameter);
        }

        CheckNames(Tags, nameof(Tags), parameter);
        CheckNames(Publishers, nameof(Publishers), parameter);
        if (LeastWording is { } wording && !Enum.IsDefined(wording))
        {
            throw new ArgumentException($"{nameof(LeastWording)}: there is no wording {wording}.", parameter);
        }

        foreach (var design in Designs.Where(design => !Enum.IsDefined(design)))
        {
            throw new ArgumentException($"{nameof(Designs)}: there is no design {design}.", parameter);
        }
    }

    private static void CheckNames(IReadOnlyList<string> names, string property, string parameter)
    {
        if (names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"{property}: a name is empty.", parameter);
        }
    }
}
